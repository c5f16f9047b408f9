-- From where and when the people of a tenant may work (R-36). No row, no restriction; addresses in CIDR form, none means
-- all; times of day in Asia/Tokyo, until is exclusive.
create table place (
    tenant     text primary key,
    addresses  text[]      not null,
    open_from  text,
    open_until text,
    changed_at timestamptz not null,
    check ((open_from is null) = (open_until is null))
);
create index place_changed on place (changed_at);

create trigger place_changed before insert or update on place
    for each row execute function set_changed_at();

alter table place enable row level security;
alter table place force row level security;
create policy own on place for select to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
create policy kept on place for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on place to center_app;
