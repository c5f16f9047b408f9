-- Sessions live here, not in the token. last_act_at lags up to half a minute behind the node that serves the person.
create table session (
    id          uuid primary key,
    tenant      text        not null,
    person      uuid        not null references person,
    device      uuid,
    started_at  timestamptz not null,
    last_act_at timestamptz not null,
    ended_at    timestamptz,
    changed_at  timestamptz not null
);
create index session_changed on session (changed_at);
create index session_alive on session (last_act_at) where ended_at is null;
create index session_by_device on session (device) where ended_at is null;

create trigger session_changed before insert or update on session
    for each row execute function set_changed_at();

alter table session enable row level security;
alter table session force row level security;
create policy own on session for all to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
grant select, insert, update on session to center_app;
