-- The record (docs/journal.md). Positions start at 1 and have no gap; they come from stream_head, never a sequence.
create table journal (
    stream         integer     not null check (stream between 0 and 999),
    position       bigint      not null check (position >= 1),
    at             timestamptz not null,
    kind           text        not null,
    header         bytea       not null,
    payload_commit bytea       not null check (octet_length(payload_commit) = 32),
    chain          bytea       not null check (octet_length(chain) = 32),
    primary key (stream, position)
);

create trigger journal_is_append_only
    before update or delete or truncate on journal
    execute function refuse_to_rewrite_history();
alter table journal enable always trigger journal_is_append_only;

-- No tenant column: no tenant reads it. Whom a row concerns is told by the read rows.
alter table journal enable row level security;
alter table journal force row level security;
create policy appended on journal for insert to center_appender with check (true);
create policy read_back on journal for select to center_appender, center_auditor using (true);
grant select, insert on journal to center_appender;
grant select on journal to center_auditor;
