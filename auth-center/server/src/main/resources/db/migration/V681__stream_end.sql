-- Streams that a restore closed (R-20): the database was put back to an earlier state, so positions after `size` were issued
-- and are not on record any more. They are never issued again: whoever would write the stream writes `successor` instead,
-- whose first event is `Restored`. `note` is the newest checkpoint of it that anybody was found to hold.
create table stream_end (
    stream    integer     primary key check (stream between 0 and 999),
    size      bigint      not null check (size >= 0),
    witnessed bigint      not null check (witnessed >= 0),
    note      text,
    successor integer     not null unique check (successor between 0 and 999 and successor <> stream),
    at        timestamptz not null
);

create trigger stream_end_is_append_only
    before update or delete or truncate on stream_end
    execute function refuse_to_rewrite_history();
alter table stream_end enable always trigger stream_end_is_append_only;

-- No tenant column: sizes and hashes.
alter table stream_end enable row level security;
alter table stream_end force row level security;
create policy appended on stream_end for insert to center_appender with check (true);
create policy read_back on stream_end for select to center_appender, center_auditor using (true);
grant select, insert on stream_end to center_appender;
grant select on stream_end to center_auditor;

create function refuse_to_go_on_after_the_end() returns trigger
    language plpgsql as
$$
begin
    if exists (select from stream_end where stream = new.stream) then
        raise exception 'stream % was closed by a restore', new.stream using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger stream_head_stays_closed
    before insert or update on stream_head
    for each row execute function refuse_to_go_on_after_the_end();
alter table stream_head enable always trigger stream_head_stays_closed;
