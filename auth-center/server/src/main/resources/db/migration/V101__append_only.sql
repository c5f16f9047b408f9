-- Append-only is a property of the database, not a promise of the code. Put this on a table as
--   create trigger … before update or delete or truncate on … execute function refuse_to_rewrite_history();
-- and `enable always` it, so that not even replication mode gets round it.
create function refuse_to_rewrite_history() returns trigger
    language plpgsql as
$$
begin
    raise exception '% of % refused: it is append-only', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
