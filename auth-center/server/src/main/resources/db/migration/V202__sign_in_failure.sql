-- Failed sign-ins by login and place (device or address): a guess at one place locks nobody out elsewhere. Logins that
-- do not exist are counted alike, so that nobody learns from the time which do; the tag is an HMAC of the login.
create table sign_in_failure (
    login_tag bytea       not null,
    place     text        not null,
    failures  integer     not null,
    failed_at timestamptz not null,
    primary key (login_tag, place)
);
create index sign_in_failure_by_time on sign_in_failure (failed_at);

alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy own on sign_in_failure for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update, delete on sign_in_failure to center_app;
