-- Keys that checkpoints are signed with, after the first one, which stands in a file. The private part is sealed with the master
-- key, and gone some time after another took its place; the public part stays in checkpoint_key for ever. `number` is that of
-- the event with which the former key announced it.
create table checkpoint_signer (
    public_key  bytea primary key check (octet_length(public_key) = 32),
    private_key bytea,
    signs_from  timestamptz not null unique,
    number      text        not null,
    changed_at  timestamptz not null
);

create trigger checkpoint_signer_changed before insert or update on checkpoint_signer
    for each row execute function set_changed_at();
create trigger checkpoint_signer_told after insert or update on checkpoint_signer
    for each statement execute function tell_of_change();

alter table checkpoint_signer enable row level security;
alter table checkpoint_signer force row level security;
create policy kept on checkpoint_signer for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert on checkpoint_signer to center_app;
grant update (private_key) on checkpoint_signer to center_app;
