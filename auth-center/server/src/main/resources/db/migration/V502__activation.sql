-- One-time codes with which people choose their password; a new one takes the place of the older. Only the SHA-256 is
-- kept. No tenant's transaction sees them but the centre's.
create table activation (
    person     uuid primary key references person,
    code_hash  text        not null unique,
    code_until timestamptz not null
);

alter table activation enable row level security;
alter table activation force row level security;
create policy kept on activation for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update, delete on activation to center_app;
