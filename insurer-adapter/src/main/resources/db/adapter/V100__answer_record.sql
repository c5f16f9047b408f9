-- What this adapter was asked and what it told, by the centre's number. Written before the answer is sent (R-20).
-- Who was asked about is in answer_payload alone, sealed, so that it can be erased when its keeping time ends.
create table answer_record (
    stream      smallint    not null check (stream between 0 and 999),
    position    bigint      not null check (position > 0),
    at          timestamptz not null,
    clinic      text        not null,
    terminal    uuid        not null,
    person      uuid        not null,
    insurer     text        not null,
    target_date date        not null,
    outcome     text        not null,
    as_of       timestamptz not null,
    primary key (stream, position)
);

create table answer_payload (
    stream      smallint    not null,
    position    bigint      not null,
    key_version smallint    not null check (key_version > 0),
    question    bytea       not null,
    answer      bytea       not null,
    primary key (stream, position)
);

create index answer_record_by_time on answer_record (at);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger answer_record_is_append_only
    before update or delete or truncate on answer_record
    execute function refuse_to_rewrite_history();

create trigger answer_payload_is_not_rewritten
    before update or delete or truncate on answer_payload
    execute function refuse_to_rewrite_history();

grant select, insert on answer_record, answer_payload to adapter_app;
