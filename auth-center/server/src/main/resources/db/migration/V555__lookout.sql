-- Up to when each rule has looked at the record. The row is locked while a node looks, so that one does at a time.
create table lookout_mark (
    kind text primary key,
    upto timestamptz not null
);

alter table lookout_mark enable row level security;
alter table lookout_mark force row level security;
create policy own on lookout_mark for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on lookout_mark to center_app;

-- The busiest minute of a terminal's day, of terminals that were busy at all: what a burst is held against. Days that count
-- no more are deleted.
create table busy_minute (
    terminal uuid   not null,
    day      date   not null,
    times    bigint not null,
    primary key (terminal, day)
);
create index busy_minute_by_day on busy_minute (day);

alter table busy_minute enable row level security;
alter table busy_minute force row level security;
create policy own on busy_minute for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update, delete on busy_minute to center_app;
