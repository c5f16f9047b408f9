-- Read side of `LabelPrinted`: how often the label of a question was printed. (of_stream, of_position) is the question's number.
create table label_row (
    stream      integer     not null,
    position    bigint      not null,
    at          timestamptz not null,
    of_stream   integer     not null,
    of_position bigint      not null,
    clinic      text        not null,
    person      uuid        not null,
    device      uuid,
    session     uuid        not null,
    format      text        not null,
    copies      integer     not null,
    earlier     bigint      not null,
    primary key (stream, position)
);
create index label_row_by_question on label_row (of_stream, of_position);

create trigger label_row_is_append_only
    before update or delete or truncate on label_row
    execute function refuse_to_rewrite_history();
alter table label_row enable always trigger label_row_is_append_only;

alter table label_row enable row level security;
alter table label_row force row level security;
create policy appended on label_row for insert to center_appender with check (true);
create policy read_back on label_row for select to center_auditor using (true);
create policy own on label_row for select to center_app
    using (current_setting('app.tenant', true) in (clinic, 'center'));
grant insert on label_row to center_appender;
grant select on label_row to center_app, center_auditor;
