-- The master key is replaced: then a payload key is wrapped anew. Which key it is cannot change, for its hash stands in the
-- commit of every payload; kind and month stay, and so does the row, but for erasing (V690).
drop trigger payload_key_is_never_changed on payload_key;
create trigger payload_key_is_never_changed
    before update of id, kind, month or truncate on payload_key
    execute function refuse_to_rewrite_history();
alter table payload_key enable always trigger payload_key_is_never_changed;

create policy wrapped_anew on payload_key for update to center_appender using (true) with check (true);
grant update (wrapped) on payload_key to center_appender;
