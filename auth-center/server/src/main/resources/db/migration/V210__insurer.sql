-- The directory of insurers: public to everybody who is signed in, written by the centre.
create table insurer (
    number     text primary key check (number ~ '^[0-9]{8}$'),
    kind       text        not null check (kind in ('REAL_TIME', 'STORED')),
    name       text        not null,
    address    text        not null,
    telephone  text        not null,
    changed_at timestamptz not null
);
create index insurer_changed on insurer (changed_at);

create trigger insurer_changed before insert or update on insurer
    for each row execute function set_changed_at();

alter table insurer enable row level security;
alter table insurer force row level security;
create policy known on insurer for select to center_app
    using (current_setting('app.tenant', true) <> '');
create policy kept on insurer for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on insurer to center_app;
