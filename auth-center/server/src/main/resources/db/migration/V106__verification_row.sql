-- Read side of a question with its answer. The primary key is the question's: it has exactly one answer.
create table verification_row (
    stream          integer     not null,
    position        bigint      not null,
    asked_at        timestamptz not null,
    answer_stream   integer     not null,
    answer_position bigint      not null,
    answered_at     timestamptz not null,
    clinic          text        not null,
    terminal        uuid        not null,
    person          uuid        not null,
    session         uuid        not null,
    insurer         text        not null,
    target_date     date        not null,
    card_tag        text        not null,
    outcome         text        not null,
    source          text        not null,
    as_of           timestamptz,
    insurer_ms      bigint,
    total_ms        bigint      not null,
    primary key (stream, position)
);
create index verification_row_by_time on verification_row (asked_at);
create index verification_row_by_clinic on verification_row (clinic, asked_at);
create index verification_row_by_insurer on verification_row (insurer, asked_at);
create index verification_row_by_outcome on verification_row (outcome, asked_at);
create index verification_row_by_card on verification_row (card_tag);

create trigger verification_row_is_append_only
    before update or delete or truncate on verification_row
    execute function refuse_to_rewrite_history();
alter table verification_row enable always trigger verification_row_is_append_only;

alter table verification_row enable row level security;
alter table verification_row force row level security;
create policy appended on verification_row for insert to center_appender with check (true);
create policy read_back on verification_row for select to center_appender, center_auditor using (true);
create policy own on verification_row for select to center_app
    using (current_setting('app.tenant', true) in (clinic, insurer, 'center'));
grant select, insert on verification_row to center_appender;
grant select on verification_row to center_app, center_auditor;
