-- What names a person, encrypted, with its own keeping time. One key per kind of event and month, wrapped with the
-- centre's master key: erasing a kind's month is deleting its key, then its rows (R-44). Nobody changes either.
create table payload_key (
    id      uuid primary key,
    kind    text  not null,
    month   text  not null check (month ~ '^\d{4}-\d{2}$'),
    wrapped bytea not null,
    unique (kind, month)
);

create table payload (
    stream     integer not null,
    position   bigint  not null,
    key_id     uuid    not null,
    salt       bytea   not null check (octet_length(salt) = 16),
    ciphertext bytea   not null,
    primary key (stream, position)
);
-- ciphertexts do not compress: do not try
alter table payload alter column ciphertext set storage external;

create trigger payload_key_is_never_changed
    before update or truncate on payload_key
    execute function refuse_to_rewrite_history();
alter table payload_key enable always trigger payload_key_is_never_changed;

create trigger payload_is_never_changed
    before update or truncate on payload
    execute function refuse_to_rewrite_history();
alter table payload enable always trigger payload_is_never_changed;

alter table payload_key enable row level security;
alter table payload_key force row level security;
alter table payload enable row level security;
alter table payload force row level security;
create policy appended on payload_key for insert to center_appender with check (true);
create policy read_back on payload_key for select to center_appender, center_auditor using (true);
create policy appended on payload for insert to center_appender with check (true);
create policy read_back on payload for select to center_auditor using (true);
grant select, insert on payload_key to center_appender;
grant insert on payload to center_appender;
grant select on payload_key, payload to center_auditor;
