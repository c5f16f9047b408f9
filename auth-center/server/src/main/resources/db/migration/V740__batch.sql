-- Batches (R-05): many cards in one order. The nodes take turns at them: who has one holds it until `lease_until`, and writes
-- that forward while it asks. A batch whose node died is taken up by another one when that has passed. The address it was
-- ordered from is sealed. All of it is erased when its days are over (R-44); the record of what was asked stays.
create table batch (
    id          uuid primary key,
    tenant      text        not null,
    person      uuid        not null references person,
    device      uuid        not null references device,
    session     uuid        not null,
    unattended  boolean     not null,
    address     bytea       not null,
    given_at    timestamptz not null,
    state       text        not null default 'RUNNING'
        check (state in ('RUNNING', 'PAUSED', 'DONE', 'CANCELLED', 'CUT_OFF')),
    ended_at    timestamptz,
    attempt     text,
    body_mac    bytea,
    holder      uuid,
    lease_until timestamptz not null default 'epoch',
    turn_at     timestamptz not null,
    check ((state in ('RUNNING', 'PAUSED')) = (ended_at is null)),
    check ((attempt is null) = (body_mac is null)),
    unique (device, attempt)
);
create index batch_by_turn on batch (turn_at) where state = 'RUNNING';
create index batch_by_tenant on batch (tenant, given_at);
create index batch_by_age on batch (given_at);

alter table batch enable row level security;
alter table batch force row level security;
create policy own on batch for all to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
grant select, insert, update, delete on batch to center_app;
