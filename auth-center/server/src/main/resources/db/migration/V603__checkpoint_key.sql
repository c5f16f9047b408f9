-- The public halves of all keys that ever signed a checkpoint, kept for ever: old checkpoints are checked with them. Number
-- of the event that put the key on the record.
create table checkpoint_key (
    public_key bytea       primary key check (octet_length(public_key) = 32),
    at         timestamptz not null,
    number     text        not null
);

create trigger checkpoint_key_is_append_only
    before update or delete or truncate on checkpoint_key
    execute function refuse_to_rewrite_history();
alter table checkpoint_key enable always trigger checkpoint_key_is_append_only;

alter table checkpoint_key enable row level security;
alter table checkpoint_key force row level security;
create policy appended on checkpoint_key for insert to center_appender with check (true);
create policy read_back on checkpoint_key for select to center_appender, center_auditor using (true);
grant select, insert on checkpoint_key to center_appender;
grant select on checkpoint_key to center_auditor;
