-- How far each adapter has the denials that concern its insurer (R-21): per stream of the journal the last position that
-- is on the adapter's own record. No row: nothing of that stream. The adapter says it; nothing else is kept here.
create table denial_delivery (
    insurer  text        not null check (insurer ~ '^[0-9]{8}$'),
    device   uuid        not null,
    stream   integer     not null check (stream between 0 and 999),
    position bigint      not null check (position >= 0),
    at       timestamptz not null,
    primary key (device, stream)
);

alter table denial_delivery enable row level security;
alter table denial_delivery force row level security;
create policy own on denial_delivery for all to center_app
    using (current_setting('app.tenant', true) in (insurer, 'center'));
grant select, insert, update on denial_delivery to center_app;
