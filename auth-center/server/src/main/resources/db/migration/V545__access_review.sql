-- The periodic review of IDs and rights (R-38). One is open per organization at a time; each of its people gets a line when
-- somebody confirms or withdraws the ID.
create table access_review (
    id        uuid primary key,
    tenant    text        not null,
    opened_at timestamptz not null,
    due_on    date        not null,
    signed_at timestamptz,
    signed_by uuid references person,
    check ((signed_at is null) = (signed_by is null))
);
create unique index access_review_open on access_review (tenant) where signed_at is null;
create index access_review_by_time on access_review (opened_at, id);

create table access_review_line (
    review     uuid        not null references access_review,
    tenant     text        not null,
    person     uuid        not null references person,
    verdict    text        not null check (verdict in ('CONFIRMED', 'WITHDRAWN')),
    decided_at timestamptz not null,
    decided_by uuid        not null references person,
    primary key (review, person),
    check (decided_by <> person)
);

alter table access_review enable row level security;
alter table access_review force row level security;
create policy own on access_review for all to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
grant select, insert, update on access_review to center_app;

alter table access_review_line enable row level security;
alter table access_review_line force row level security;
create policy own on access_review_line for all to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
grant select, insert, update on access_review_line to center_app;
