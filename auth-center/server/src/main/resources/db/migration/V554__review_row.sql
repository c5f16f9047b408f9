-- Read side of `Reviewed` (R-23): (of_stream, of_position) is the number of the finding or the denial that was ticked off,
-- and unique: each is ticked off once. Whoever sees a denial sees that it was.
create table review_row (
    stream      integer     not null,
    position    bigint      not null,
    at          timestamptz not null,
    of_stream   integer     not null,
    of_position bigint      not null,
    person      uuid        not null,
    primary key (stream, position),
    unique (of_stream, of_position)
);

create trigger review_row_is_append_only
    before update or delete or truncate on review_row
    execute function refuse_to_rewrite_history();
alter table review_row enable always trigger review_row_is_append_only;

alter table review_row enable row level security;
alter table review_row force row level security;
create policy appended on review_row for insert to center_appender with check (true);
create policy read_back on review_row for select to center_auditor using (true);
create policy own on review_row for select to center_app
    using (current_setting('app.tenant', true) = 'center'
        or exists (select from denial_row d where d.stream = of_stream and d.position = of_position));
grant insert on review_row to center_appender;
grant select on review_row to center_app, center_auditor;
