-- Denied access that concerns this insurer (R-21), as the centre told of it: by the centre's number, so each is here once.
-- The last position of each stream says up to where the centre need not tell again. Nobody is named.
create table denial_record (
    stream      smallint    not null check (stream between 0 and 999),
    position    bigint      not null check (position > 0),
    at          timestamptz not null,
    reason      text        not null,
    tenant      text,
    terminal    uuid,
    person      uuid,
    insurer     text,
    operation   text        not null,
    recorded_at timestamptz not null,
    primary key (stream, position)
);

create index denial_record_by_time on denial_record (at);

create trigger denial_record_is_append_only
    before update or delete or truncate on denial_record
    execute function refuse_to_rewrite_history();

grant select, insert on denial_record to adapter_app;
