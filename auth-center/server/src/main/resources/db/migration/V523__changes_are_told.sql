-- Put on a table whose rows the nodes keep in memory: they hear of a change as soon as it is committed and look again. Who
-- hears nothing looks by itself a moment later.
create function tell_of_change() returns trigger
    language plpgsql as
$$
begin
    perform pg_notify('directory', tg_table_name);
    return null;
end
$$;

create trigger person_told after insert or update or delete on person
    for each statement execute function tell_of_change();
create trigger session_told after insert or update or delete on session
    for each statement execute function tell_of_change();
create trigger insurer_told after insert or update or delete on insurer
    for each statement execute function tell_of_change();
create trigger clinic_told after insert or update or delete on clinic
    for each statement execute function tell_of_change();
create trigger place_told after insert or update or delete on place
    for each statement execute function tell_of_change();
create trigger device_told after insert or update or delete on device
    for each statement execute function tell_of_change();
create trigger device_certificate_told after insert or update or delete on device_certificate
    for each statement execute function tell_of_change();
