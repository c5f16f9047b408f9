-- Terminals of clinics and adapters of insurers. A device is registered with a one-time code (kept as SHA-256) and known
-- by its certificate's thumbprint once it enrolled. Nothing is deleted: a revoked device stays known as such.
create table device (
    id          uuid primary key,
    tenant      text        not null,
    kind        text        not null check (kind in ('TERMINAL', 'ADAPTER')),
    name        text        not null,
    code_hash   text unique,
    code_until  timestamptz,
    thumbprint  text unique,
    enrolled_at timestamptz,
    revoked_at  timestamptz,
    changed_at  timestamptz not null,
    check ((thumbprint is null) = (enrolled_at is null))
);
create index device_changed on device (changed_at);
create index device_by_tenant on device (tenant);

create trigger device_changed before insert or update on device
    for each row execute function set_changed_at();

alter table device enable row level security;
alter table device force row level security;
create policy own on device for select to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
create policy kept on device for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on device to center_app;
