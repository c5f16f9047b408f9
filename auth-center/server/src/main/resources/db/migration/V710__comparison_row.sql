-- Read side of `RecordsCompared`: what centre and adapter found when they compared their records of a day. The insurer sees its own.
create table comparison_row (
    stream        integer     not null,
    position      bigint      not null,
    at            timestamptz not null,
    insurer       text        not null,
    adapter       uuid        not null,
    day           date        not null,
    part          integer     not null,
    parts         integer     not null,
    here_count    bigint      not null,
    here_hash     text        not null,
    there_count   bigint      not null,
    there_hash    text        not null,
    total         bigint      not null,
    unknown_there text        not null,
    unknown_here  text        not null,
    unlike        text        not null,
    primary key (stream, position)
);
create index comparison_row_by_time on comparison_row (at);
create index comparison_row_by_insurer on comparison_row (insurer, at);
create index comparison_row_by_adapter on comparison_row (adapter, day, at);

create trigger comparison_row_is_append_only
    before update or delete or truncate on comparison_row
    execute function refuse_to_rewrite_history();
alter table comparison_row enable always trigger comparison_row_is_append_only;

alter table comparison_row enable row level security;
alter table comparison_row force row level security;
create policy appended on comparison_row for insert to center_appender with check (true);
create policy read_back on comparison_row for select to center_auditor using (true);
create policy own on comparison_row for select to center_app
    using (current_setting('app.tenant', true) in (insurer, 'center'));
grant insert on comparison_row to center_appender;
grant select on comparison_row to center_app, center_auditor;
