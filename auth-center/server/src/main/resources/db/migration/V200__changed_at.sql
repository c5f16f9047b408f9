-- Put on a table whose rows the nodes keep in memory: they ask for what changed since they last looked. The clock is the
-- database's and moves within a transaction; a reader looks some seconds further back than its last row, so that a
-- transaction which commits late is seen.
create function set_changed_at() returns trigger
    language plpgsql as
$$
begin
    new.changed_at := clock_timestamp();
    return new;
end
$$;
