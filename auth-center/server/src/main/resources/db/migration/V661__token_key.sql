-- Keys that session tokens are signed with, beside the first one, which stands in a file. The private part is sealed with the
-- master key, and gone when no token of it can be alive.
create table token_key (
    id          text primary key check (id ~ '^[A-Za-z0-9_-]{43}$'),
    public_key  bytea       not null,
    private_key bytea,
    signs_from  timestamptz not null unique,
    changed_at  timestamptz not null
);

create trigger token_key_changed before insert or update on token_key
    for each row execute function set_changed_at();
create trigger token_key_told after insert or update on token_key
    for each statement execute function tell_of_change();

alter table token_key enable row level security;
alter table token_key force row level security;
create policy kept on token_key for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert on token_key to center_app;
grant update (private_key) on token_key to center_app;
