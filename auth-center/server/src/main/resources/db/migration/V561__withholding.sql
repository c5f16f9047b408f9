-- Cards that are not answered automatically 自動応答不可 (R-43), by order of their insurer. `tag` is an HMAC of the card's loosest
-- key under a key that the database does not have; card and reason are sealed. Nothing is deleted: an order that was lifted
-- stays known, and with it the attempts that it answered.
create table withholding (
    id         uuid primary key,
    insurer    text        not null check (insurer ~ '^[0-9]{8}$'),
    tag        text        not null check (tag ~ '^[0-9a-f]{64}$'),
    content    bytea       not null,
    since      timestamptz not null,
    last_day   date        not null,
    lifted_at  timestamptz,
    changed_at timestamptz not null
);
create index withholding_changed on withholding (changed_at);
create index withholding_by_insurer on withholding (insurer, since);

create trigger withholding_changed before insert or update on withholding
    for each row execute function set_changed_at();
create trigger withholding_told after insert or update on withholding
    for each statement execute function tell_of_change();

alter table withholding enable row level security;
alter table withholding force row level security;
create policy own on withholding for select to center_app
    using (current_setting('app.tenant', true) in (insurer, 'center'));
create policy kept on withholding for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert on withholding to center_app;
grant update (last_day, lifted_at) on withholding to center_app;
