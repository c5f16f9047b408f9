-- What a tenant asks of its people (R-35). No row: the usual. Null: as long as usual, or without end.
create table policy (
    tenant          text primary key,
    min_length      integer check (min_length between 8 and 64),
    kinds           integer     not null check (kinds between 1 and 4),
    expires_days    integer check (expires_days > 0),
    remembered      integer     not null check (remembered between 0 and 24),
    with_key        text        not null check (with_key in ('KEY_IS_ENOUGH', 'CODE_TOO')),
    idle_minutes    integer check (idle_minutes > 0),
    sessions        integer check (sessions > 0),
    unused_days     integer check (unused_days > 0),
    closed_weekdays text[]      not null,
    holidays        text        not null check (holidays in ('OPEN', 'CLOSED')),
    changed_at      timestamptz not null
);
create index policy_changed on policy (changed_at);

create trigger policy_changed before insert or update on policy
    for each row execute function set_changed_at();

alter table policy enable row level security;
alter table policy force row level security;
create policy own on policy for select to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
create policy kept on policy for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update, delete on policy to center_app;
