-- The authorities that certify devices and servers, once the first one is being replaced: that one has a row then, its key
-- stands in a file. The private part of the others is sealed with the master key, and gone when their time is over.
create table authority (
    thumbprint   text primary key check (thumbprint ~ '^[0-9a-f]{64}$'),
    certificate  text        not null,
    private_key  bytea,
    announced_at timestamptz not null,
    issues_from  timestamptz,
    ended_at     timestamptz,
    changed_at   timestamptz not null
);

create trigger authority_changed before insert or update on authority
    for each row execute function set_changed_at();
create trigger authority_told after insert or update on authority
    for each statement execute function tell_of_change();

alter table authority enable row level security;
alter table authority force row level security;
create policy kept on authority for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert on authority to center_app;
grant update (private_key, issues_from, ended_at) on authority to center_app;

-- Which of them issued a certificate; null: the first one, before there were others.
alter table device_certificate add column authority text;
