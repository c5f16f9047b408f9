-- The certificates of devices, each known by its thumbprint for ever: one that was replaced or cut off is turned away as
-- such, not as unknown. At most two of a device are good: the one in use, and a newer one that was not used yet (R-37).
-- public_key: SHA-256 of the key, so that none is certified twice; certificate: PEM. Both are missing for those of before.
-- ends_at: from then on it is not good, whatever the certificate says.
create table device_certificate (
    thumbprint    text primary key,
    device        uuid        not null references device,
    tenant        text        not null,
    public_key    text unique,
    certificate   text,
    issued_at     timestamptz not null,
    not_after     timestamptz not null,
    first_used_at timestamptz,
    ends_at       timestamptz,
    changed_at    timestamptz not null
);
create index device_certificate_changed on device_certificate (changed_at);
create index device_certificate_by_device on device_certificate (device);

create trigger device_certificate_changed before insert or update on device_certificate
    for each row execute function set_changed_at();

-- The walls hold for the owner too, so they are down while it copies: two years were what a device was certified for.
alter table device no force row level security;
insert into device_certificate (thumbprint, device, tenant, issued_at, not_after, first_used_at)
    select thumbprint, id, tenant, enrolled_at, enrolled_at + interval '730 days', enrolled_at
    from device where thumbprint is not null;
alter table device drop column thumbprint;
alter table device force row level security;

alter table device_certificate enable row level security;
alter table device_certificate force row level security;
create policy own on device_certificate for select to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
create policy kept on device_certificate for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on device_certificate to center_app;
