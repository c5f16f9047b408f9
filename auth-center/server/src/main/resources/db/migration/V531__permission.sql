-- The permission list 照会許可照合リスト (R-34): which clinic may ask which insurer about what, and when. `*` stands for every
-- clinic or insurer, a kind of insurer for all of that kind. The most specific line decides alone; without a line the answer
-- is no. Nothing is deleted: a line that a new list leaves out is withdrawn, so that every node hears of it.
create table permission (
    clinic      text        not null check (clinic = '*' or clinic ~ '^[0-9]{10}$'),
    insurer     text        not null check (insurer in ('*', 'REAL_TIME', 'STORED') or insurer ~ '^[0-9]{8}$'),
    single      boolean     not null,
    batch       boolean     not null,
    history     boolean     not null,
    valid_from  date,
    valid_until date,
    withdrawn   boolean     not null default false,
    changed_at  timestamptz not null,
    primary key (clinic, insurer),
    check (valid_from <= valid_until)
);
create index permission_changed on permission (changed_at);

create trigger permission_changed before insert or update on permission
    for each row execute function set_changed_at();
create trigger permission_told after insert or update on permission
    for each statement execute function tell_of_change();

-- The walls hold for the owner too, so they are down while it copies. What no line can name was never asked for.
alter table clinic no force row level security;
insert into permission (clinic, insurer, single, batch, history)
    select distinct code, insurer, true, true, true from clinic, unnest(insurers) as insurer
    where insurer in ('*', 'REAL_TIME', 'STORED') or insurer ~ '^[0-9]{8}$';
alter table clinic drop column insurers;
alter table clinic force row level security;

alter table permission enable row level security;
alter table permission force row level security;
create policy own on permission for select to center_app
    using (current_setting('app.tenant', true) in (clinic, insurer, 'center')
        or clinic = '*' and current_setting('app.tenant', true) <> '');
create policy kept on permission for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on permission to center_app;
