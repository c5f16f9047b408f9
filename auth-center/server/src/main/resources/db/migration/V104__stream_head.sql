-- Where a stream goes on: the one row that serializes its writers. `epoch` moves when a node takes the stream, `batch`
-- names the batch that moved the head last (that is how a commit of unknown outcome is resolved), `barrier` counts the
-- commits that did nothing but prove that what was read is durable. No question below `open_from` lacks its answer.
create table stream_head (
    stream    integer primary key check (stream between 0 and 999),
    epoch     bigint      not null check (epoch >= 1),
    next      bigint      not null check (next >= 1),
    chain     bytea       not null check (octet_length(chain) = 32),
    batch     uuid        not null,
    at        timestamptz not null,
    open_from bigint      not null check (open_from between 1 and next),
    barrier   bigint      not null
) with (fillfactor = 20);

create trigger stream_head_is_never_removed
    before delete or truncate on stream_head
    execute function refuse_to_rewrite_history();
alter table stream_head enable always trigger stream_head_is_never_removed;

create trigger stream_head_never_goes_back
    before update on stream_head
    for each row
    when (new.stream <> old.stream or new.epoch < old.epoch or new.next < old.next or new.at < old.at
        or new.open_from < old.open_from)
    execute function refuse_to_rewrite_history();
alter table stream_head enable always trigger stream_head_never_goes_back;

alter table stream_head enable row level security;
alter table stream_head force row level security;
create policy moved on stream_head for all to center_appender using (true) with check (true);
create policy read_back on stream_head for select to center_auditor using (true);
grant select, insert, update on stream_head to center_appender;
grant select on stream_head to center_auditor;
