-- Read side of `Erased` (R-44): from `at` on, what names a person in events of this kind of before `until` is erased, because
-- it was kept for its days. Rule and time of an erased detail are read here.
create table erasure_row (
    stream   integer     not null,
    position bigint      not null,
    at       timestamptz not null,
    kind     text        not null,
    until    timestamptz not null,
    days     bigint      not null check (days >= 1),
    payloads bigint      not null,
    keys     bigint      not null,
    primary key (stream, position),
    -- nothing is erased before its time
    check (until <= at - days * interval '24 hours')
);
create index erasure_row_by_kind on erasure_row (kind, until);

create trigger erasure_row_is_append_only
    before update or delete or truncate on erasure_row
    execute function refuse_to_rewrite_history();
alter table erasure_row enable always trigger erasure_row_is_append_only;

alter table erasure_row enable row level security;
alter table erasure_row force row level security;
create policy appended on erasure_row for insert to center_appender with check (true);
create policy read_back on erasure_row for select to center_appender, center_auditor using (true);
grant select, insert on erasure_row to center_appender;
grant select on erasure_row to center_auditor;

-- Who appends may erase, and only what an event on the record says is erased: the database itself holds to the rule.
create policy found on payload for select to center_appender using (true);
create policy erased on payload for delete to center_appender using (exists (
    select from journal j join erasure_row e on e.kind = j.kind and e.until > j.at
    where j.stream = payload.stream and j.position = payload.position));
grant select (stream, position), delete on payload to center_appender;

-- A key is chosen before its row has its place, which may lie in the next month: hence the hour.
create policy erased on payload_key for delete to center_appender using (exists (
    select from erasure_row e
    where e.kind = payload_key.kind
        and e.until >= ((month || '-01')::timestamp + interval '1 month 1 hour') at time zone 'UTC'));
grant delete on payload_key to center_appender;

-- How far the payloads of a kind have been erased: a node that was killed goes on there.
create table erasing (
    kind   text    not null,
    stream integer not null,
    next   bigint  not null,
    primary key (kind, stream)
);

alter table erasing enable row level security;
alter table erasing force row level security;
create policy own on erasing for all to center_appender using (true) with check (true);
grant select, insert, update on erasing to center_appender;
