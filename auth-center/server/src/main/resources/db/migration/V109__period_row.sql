-- Read side of `PeriodNamed` (R-25): the sessions 第n回 of a clinic, for reports. Of several rows of one clinic and name the
-- last one counts; that periods of a clinic do not overlap is seen to before they are named.
create table period_row (
    stream    integer     not null,
    position  bigint      not null,
    at        timestamptz not null,
    clinic    text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    person    uuid        not null,
    name      text        not null,
    primary key (stream, position),
    check (starts_at < ends_at)
);
create index period_row_by_name on period_row (clinic, name, at);

create trigger period_row_is_append_only
    before update or delete or truncate on period_row
    execute function refuse_to_rewrite_history();
alter table period_row enable always trigger period_row_is_append_only;

alter table period_row enable row level security;
alter table period_row force row level security;
create policy appended on period_row for insert to center_appender with check (true);
create policy read_back on period_row for select to center_auditor using (true);
create policy own on period_row for select to center_app
    using (current_setting('app.tenant', true) in (clinic, 'center'));
grant insert on period_row to center_appender;
grant select on period_row to center_app, center_auditor;
