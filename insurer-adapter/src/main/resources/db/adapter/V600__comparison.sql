-- What came of comparing this record with the centre's, day by day: both signed statements, and the numbers that differ. A result has
-- several parts where there are many, all with one `run`: the hash of the centre's statement.
create table comparison (
    run   text        not null,
    part  integer     not null check (part between 1 and parts),
    parts integer     not null,
    day   date        not null,
    total bigint      not null,
    told  text        not null,
    said  text        not null,
    at    timestamptz not null,
    primary key (run, part)
);

create index comparison_by_day on comparison (day);

create table comparison_difference (
    run      text     not null,
    stream   smallint not null check (stream between 0 and 999),
    position bigint   not null check (position > 0),
    what     text     not null,
    primary key (run, stream, position)
);

create index answer_record_by_as_of on answer_record (as_of);

create trigger comparison_is_append_only
    before update or delete or truncate on comparison
    execute function refuse_to_rewrite_history();

create trigger comparison_difference_is_append_only
    before update or delete or truncate on comparison_difference
    execute function refuse_to_rewrite_history();

grant select, insert on comparison, comparison_difference to adapter_app;
