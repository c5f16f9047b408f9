-- Read side of `UnusualUse` (R-23): what a person has to look at. Seen by the centre alone.
create table finding_row (
    stream   integer     not null,
    position bigint      not null,
    at       timestamptz not null,
    kind     text        not null,
    tenant   text,
    device   uuid,
    person   uuid,
    tag      text,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    times    bigint      not null,
    evidence text        not null,
    follows  text,
    primary key (stream, position)
);
create index finding_row_by_time on finding_row (at);
create index finding_row_by_kind on finding_row (kind, last_at);

create trigger finding_row_is_append_only
    before update or delete or truncate on finding_row
    execute function refuse_to_rewrite_history();
alter table finding_row enable always trigger finding_row_is_append_only;

alter table finding_row enable row level security;
alter table finding_row force row level security;
create policy appended on finding_row for insert to center_appender with check (true);
create policy read_back on finding_row for select to center_auditor using (true);
create policy own on finding_row for select to center_app
    using (current_setting('app.tenant', true) = 'center');
grant insert on finding_row to center_appender;
grant select on finding_row to center_app, center_auditor;
