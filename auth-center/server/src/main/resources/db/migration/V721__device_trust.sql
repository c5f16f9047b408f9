-- Which authorities a device trusts, as it told when it was here last: a certificate of another one it would not take from a node.
create table device_trust (
    device  uuid primary key references device,
    trusts  text[]      not null,
    told_at timestamptz not null
);

alter table device_trust enable row level security;
alter table device_trust force row level security;
create policy kept on device_trust for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert on device_trust to center_app;
grant update (trusts, told_at) on device_trust to center_app;
