-- Public keys bound to their owner (architecture §7): a clinic's sealing keys, signing keys of an insurer's adapters. The
-- first of a clinic, or of an adapter, is bound at once; a later one waits for an application that a second person approves.
-- Nothing is deleted: former keys stay known, for what was sealed for them or signed with them.
create table key_binding (
    key_id            text primary key,
    tenant            text        not null,
    use               text        not null check (use in ('SEALING', 'SIGNING')),
    epoch             integer     not null check (epoch > 0),
    state             text        not null check (state in ('PROPOSED', 'BOUND', 'REPLACED', 'DROPPED')),
    x                 text        not null,
    y                 text check ((y is null) = (use = 'SEALING')),
    device            uuid        not null references device,
    offered_at        timestamptz not null,
    proposed_stream   integer,
    proposed_position bigint,
    bound_at          timestamptz,
    bound_stream      integer,
    bound_position    bigint,
    approval_stream   integer,
    approval_position bigint,
    changed_at        timestamptz not null,
    check ((bound_stream is null) = (state in ('PROPOSED', 'DROPPED'))),
    check (proposed_stream is null or bound_stream is null or approval_stream is not null)
);
create unique index key_binding_sealing on key_binding (tenant) where use = 'SEALING' and state = 'BOUND';
create unique index key_binding_signing on key_binding (device) where use = 'SIGNING' and state = 'BOUND';
create index key_binding_by_tenant on key_binding (tenant, offered_at);
create index key_binding_changed on key_binding (changed_at);

create trigger key_binding_changed before insert or update on key_binding
    for each row execute function set_changed_at();
create trigger key_binding_told after insert or update or delete on key_binding
    for each statement execute function tell_of_change();

alter table key_binding enable row level security;
alter table key_binding force row level security;
create policy own on key_binding for select to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
create policy kept on key_binding for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on key_binding to center_app;
