-- Policies are kept in memory like the rest of the directory.
create trigger policy_told after insert or update or delete on policy
    for each statement execute function tell_of_change();
