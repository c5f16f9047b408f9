-- The rows of batches, in the order they were given. A question is sealed for its place, as it was typed. What came of it is
-- its number on the record: of the verification, or of the refusal.
create table batch_row (
    batch    uuid    not null references batch on delete cascade,
    line     integer not null check (line >= 1),
    tenant   text    not null,
    question bytea   not null,
    state    text    not null check (state in ('WAITING', 'ANSWERED', 'REFUSED', 'INVALID')),
    stream   integer,
    position bigint,
    outcome  text,
    problem  text,
    primary key (batch, line),
    check ((stream is null) = (position is null)),
    check ((state = 'ANSWERED') = (outcome is not null)),
    check (state <> 'ANSWERED' or stream is not null),
    check ((state = 'REFUSED') = (problem is not null))
);
create index batch_row_waiting on batch_row (batch, line) where state = 'WAITING';

alter table batch_row enable row level security;
alter table batch_row force row level security;
create policy own on batch_row for all to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
grant select, insert, update, delete on batch_row to center_app;
