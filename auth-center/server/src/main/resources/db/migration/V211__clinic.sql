-- Clinics with their permission list 照会許可照合リスト (R-34): insurer numbers, or * for all.
create table clinic (
    code       text primary key check (code ~ '^[0-9]{10}$'),
    name       text        not null,
    address    text        not null,
    telephone  text        not null,
    insurers   text[]      not null,
    changed_at timestamptz not null
);
create index clinic_changed on clinic (changed_at);

create trigger clinic_changed before insert or update on clinic
    for each row execute function set_changed_at();

alter table clinic enable row level security;
alter table clinic force row level security;
create policy own on clinic for select to center_app
    using (current_setting('app.tenant', true) in (code, 'center'));
create policy kept on clinic for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on clinic to center_app;
