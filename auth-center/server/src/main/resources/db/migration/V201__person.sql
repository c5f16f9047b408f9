-- People (R-30): one person, one login. Names are sealed by the application.
create table person (
    id          uuid primary key,
    tenant      text        not null,
    login       text        not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    name        bytea       not null,
    roles       text[]      not null check (cardinality(roles) > 0),
    password    text        not null,
    must_change boolean     not null,
    valid_until date,
    changed_at  timestamptz not null
);
create index person_changed on person (changed_at);

create trigger person_changed before insert or update on person
    for each row execute function set_changed_at();

alter table person enable row level security;
alter table person force row level security;
create policy own on person for all to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
grant select, insert, update on person to center_app;
