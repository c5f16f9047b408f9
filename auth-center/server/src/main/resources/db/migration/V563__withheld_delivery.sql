-- How far each adapter has the attempts on cards that its insurer withholds (R-43), as `denial_delivery` for denials: per
-- stream of the journal the last position that is on the adapter's own record. No row: nothing of that stream.
create table withheld_delivery (
    insurer  text        not null check (insurer ~ '^[0-9]{8}$'),
    device   uuid        not null,
    stream   integer     not null check (stream between 0 and 999),
    position bigint      not null check (position >= 0),
    at       timestamptz not null,
    primary key (device, stream)
);

alter table withheld_delivery enable row level security;
alter table withheld_delivery force row level security;
create policy own on withheld_delivery for all to center_app
    using (current_setting('app.tenant', true) in (insurer, 'center'));
grant select, insert, update on withheld_delivery to center_app;
