-- Keys that receipts are signed with. Public part and times are kept for ever: what a key signed in its time stays genuine.
-- The private part is sealed with the master key, and gone when the key's time is over.
create table receipt_key (
    id          text primary key check (id ~ '^[A-Za-z0-9_-]{43}$'),
    public_key  bytea       not null,
    private_key bytea,
    valid_from  timestamptz not null unique,
    valid_until timestamptz,
    changed_at  timestamptz not null,
    check (valid_until > valid_from)
);

create trigger receipt_key_changed before insert or update on receipt_key
    for each row execute function set_changed_at();
create trigger receipt_key_told after insert or update on receipt_key
    for each statement execute function tell_of_change();

alter table receipt_key enable row level security;
alter table receipt_key force row level security;
create policy kept on receipt_key for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert on receipt_key to center_app;
grant update (private_key, valid_until) on receipt_key to center_app;
