-- Applications for changes of the registry (R-32). What was applied for and why is sealed by the application. A row changes
-- once, when it is decided; the record has both steps.
create table application (
    id              uuid primary key,
    tenant          text        not null,
    what            text        not null,
    content         bytea       not null,
    applied_at      timestamptz not null,
    applied_by      uuid        not null references person,
    applied_stream  integer     not null,
    applied_position bigint     not null,
    state           text        not null default 'PENDING'
        check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    decided_at      timestamptz,
    decided_by      uuid references person,
    reason          bytea,
    decided_stream  integer,
    decided_position bigint,
    subject         text,
    check ((state = 'PENDING') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state <> 'APPROVED' or decided_by <> applied_by)
);
create index application_by_time on application (applied_at, applied_stream, applied_position);
create index application_by_tenant on application (tenant, applied_at);

alter table application enable row level security;
alter table application force row level security;
create policy own on application for select to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
create policy kept on application for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on application to center_app;
