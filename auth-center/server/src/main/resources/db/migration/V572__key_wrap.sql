-- A clinic's private sealing key on its way to a further terminal: encrypted for that terminal's certificate, the centre
-- cannot read it. Who has a wrap, or made the key, counts as holding it.
create table key_wrap (
    key_id  text        not null references key_binding,
    device  uuid        not null references device,
    tenant  text        not null,
    by      uuid        not null references device,
    wrap    text        not null,
    made_at timestamptz not null,
    primary key (key_id, device),
    check (by <> device)
);
create index key_wrap_by_device on key_wrap (device);

alter table key_wrap enable row level security;
alter table key_wrap force row level security;
create policy own on key_wrap for select to center_app
    using (current_setting('app.tenant', true) in (tenant, 'center'));
create policy kept on key_wrap for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, update on key_wrap to center_app;
