-- What the adapters have witnessed of this centre's journal (R-20): of each stream the largest checkpoint that an adapter
-- says it holds and that agrees with the tree, with the adapter's countersignature where it has a key for that.
create table witness (
    insurer          text        not null check (insurer ~ '^[0-9]{8}$'),
    device           uuid        not null,
    stream           integer     not null check (stream between 0 and 999),
    size             bigint      not null check (size >= 1),
    note             text        not null,
    at               timestamptz not null,
    countersigned_at timestamptz,
    primary key (device, stream)
);
create index witness_by_checkpoint on witness (stream, size);

alter table witness enable row level security;
alter table witness force row level security;
create policy own on witness for all to center_app
    using (current_setting('app.tenant', true) in (insurer, 'center'));
create policy read_back on witness for select to center_auditor using (true);
grant select, insert, update on witness to center_app;
grant select on witness to center_auditor;
