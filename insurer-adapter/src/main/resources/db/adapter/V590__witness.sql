-- What this adapter has seen of the centre's journal, as its witness (R-20). The keys by which the centre signs: the first
-- ones are believed as they came, a later one only where a known one signed the same checkpoint.
create table center_key (
    public_key bytea       primary key check (octet_length(public_key) = 32),
    log        text        not null,
    at         timestamptz not null
);

create trigger center_key_is_append_only
    before update or delete or truncate on center_key
    execute function refuse_to_rewrite_history();

-- The newest checkpoint of each stream: a larger one takes its place when it continues this one, nothing else does.
create table held_checkpoint (
    stream smallint    primary key check (stream between 0 and 999),
    size   bigint      not null check (size >= 1),
    root   bytea       not null check (octet_length(root) = 32),
    note   text        not null,
    at     timestamptz not null
);

create trigger held_checkpoint_stays
    before delete or truncate on held_checkpoint
    execute function refuse_to_rewrite_history();

create trigger held_checkpoint_never_goes_back
    before update on held_checkpoint
    for each row
    when (new.stream <> old.stream or new.size < old.size or new.size = old.size and new.root <> old.root)
    execute function refuse_to_rewrite_history();

-- What was refused, with what was held then: the proof, where the centre signed both.
create table refused_checkpoint (
    id    bigint generated always as identity primary key,
    fault text        not null,
    note  text        not null,
    held  text,
    at    timestamptz not null
);

create unique index refused_checkpoint_once on refused_checkpoint (md5(fault || note));

create trigger refused_checkpoint_is_append_only
    before update or delete or truncate on refused_checkpoint
    execute function refuse_to_rewrite_history();

grant select, insert on center_key, refused_checkpoint to adapter_app;
grant select, insert, update on held_checkpoint to adapter_app;
