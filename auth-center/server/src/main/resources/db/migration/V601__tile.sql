-- The whole tiles of the trees over the journal (docs/journal.md): 256 hashes of one height, written when they are full and
-- never again. `root` is the root of the 256, kept beside them so that the level above is read without them.
create table tile (
    stream integer not null check (stream between 0 and 999),
    level  integer not null check (level between 0 and 7),
    index  bigint  not null check (index >= 0),
    root   bytea   not null check (octet_length(root) = 32),
    hashes bytea   not null check (octet_length(hashes) = 8192),
    primary key (stream, level, index)
);
-- hashes do not compress: do not try; beside the row, so that roots are read quickly
alter table tile alter column hashes set storage external;

create trigger tile_is_append_only
    before update or delete or truncate on tile
    execute function refuse_to_rewrite_history();
alter table tile enable always trigger tile_is_append_only;

-- No tenant column: it holds nothing but hashes.
alter table tile enable row level security;
alter table tile force row level security;
create policy appended on tile for insert to center_appender with check (true);
create policy read_back on tile for select to center_appender, center_auditor using (true);
grant select, insert on tile to center_appender;
grant select on tile to center_auditor;
