-- Read side of `AnsweredLate`: shown beside the answer that was given, replaces nothing. (stream, position) is the
-- question's number, (late_stream, late_position) the event's own.
create table late_row (
    stream        integer     not null,
    position      bigint      not null,
    late_stream   integer     not null,
    late_position bigint      not null,
    at            timestamptz not null,
    clinic        text        not null,
    insurer       text        not null,
    adapter       uuid        not null,
    outcome       text        not null,
    as_of         timestamptz not null,
    primary key (late_stream, late_position)
);
create index late_row_by_question on late_row (stream, position);

create trigger late_row_is_append_only
    before update or delete or truncate on late_row
    execute function refuse_to_rewrite_history();
alter table late_row enable always trigger late_row_is_append_only;

alter table late_row enable row level security;
alter table late_row force row level security;
create policy appended on late_row for insert to center_appender with check (true);
create policy read_back on late_row for select to center_auditor using (true);
create policy own on late_row for select to center_app
    using (current_setting('app.tenant', true) in (clinic, insurer, 'center'));
grant insert on late_row to center_appender;
grant select on late_row to center_app, center_auditor;
