-- How far each stream was at what time, and with which root: what was signed and given away. A published root never goes
-- back: a checkpoint is larger and later than those before it.
create table checkpoint (
    stream integer     not null check (stream between 0 and 999),
    size   bigint      not null check (size >= 1),
    at     timestamptz not null,
    root   bytea       not null check (octet_length(root) = 32),
    note   text        not null,
    primary key (stream, size)
);
create index checkpoint_by_time on checkpoint (stream, at);

create trigger checkpoint_is_append_only
    before update or delete or truncate on checkpoint
    execute function refuse_to_rewrite_history();
alter table checkpoint enable always trigger checkpoint_is_append_only;

create function refuse_to_go_back() returns trigger
    language plpgsql as
$$
begin
    if exists (select from checkpoint where stream = new.stream and size >= new.size) then
        raise exception 'checkpoint % of stream % refused: a larger one was published', new.size, new.stream
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger checkpoint_never_goes_back
    before insert on checkpoint
    for each row execute function refuse_to_go_back();
alter table checkpoint enable always trigger checkpoint_never_goes_back;

alter table checkpoint enable row level security;
alter table checkpoint force row level security;
create policy appended on checkpoint for insert to center_appender with check (true);
create policy read_back on checkpoint for select to center_appender, center_auditor using (true);
grant select, insert on checkpoint to center_appender;
grant select on checkpoint to center_auditor;
