-- Secrets of authenticator apps (RFC 6238), sealed by the application: the one in force, and the one whose first code has
-- not come yet. Of the one in force the step whose code was accepted last: no code works twice. Recovery codes as SHA-256;
-- a used one is gone. No tenant's transaction sees them but the centre's.
create table totp (
    person    uuid primary key references person,
    secret    bytea,
    last_step bigint not null default -1,
    pending   bytea
);

create table recovery_code (
    person    uuid not null references person,
    code_hash text not null,
    primary key (person, code_hash)
);

alter table totp enable row level security;
alter table totp force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy kept on totp for all to center_app
    using (current_setting('app.tenant', true) = 'center');
create policy kept on recovery_code for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update, delete on totp, recovery_code to center_app;
