-- Mandates (R-27): unattended work under a person's name, at one terminal, for one kind of work and a time. The token that
-- names one is kept as SHA-256.
create table mandate (
    id           uuid primary key,
    tenant       text        not null,
    person       uuid        not null references person,
    device       uuid        not null references device,
    kind         text        not null check (kind in ('BATCH', 'MORNING_LIST', 'FOLDER', 'HELD')),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    token_hash   text        not null unique,
    withdrawn_at timestamptz,
    changed_at   timestamptz not null,
    check (starts_at < ends_at)
);
create index mandate_changed on mandate (changed_at);
create index mandate_by_tenant on mandate (tenant, starts_at);

create trigger mandate_changed before insert or update on mandate
    for each row execute function set_changed_at();
create trigger mandate_told after insert or update on mandate
    for each statement execute function tell_of_change();

alter table mandate enable row level security;
alter table mandate force row level security;
create policy own on mandate for all to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
grant select, insert, update on mandate to center_app;
