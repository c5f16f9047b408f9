-- Read side of `SignedIn`, of those that have an address tag: when, whose, at which terminal and from where, without
-- naming the address. What is unusual about sign-ins is found here (R-23).
create table sign_in_row (
    stream      integer     not null,
    position    bigint      not null,
    at          timestamptz not null,
    session     uuid        not null,
    person      uuid        not null,
    tenant      text        not null,
    device      uuid,
    address_tag text        not null,
    primary key (stream, position)
);
create index sign_in_row_by_time on sign_in_row (at);
create index sign_in_row_by_session on sign_in_row (session);
create index sign_in_row_by_person on sign_in_row (person, address_tag, at);
create index sign_in_row_by_device on sign_in_row (device, address_tag, at) where device is not null;

create trigger sign_in_row_is_append_only
    before update or delete or truncate on sign_in_row
    execute function refuse_to_rewrite_history();
alter table sign_in_row enable always trigger sign_in_row_is_append_only;

alter table sign_in_row enable row level security;
alter table sign_in_row force row level security;
create policy appended on sign_in_row for insert to center_appender with check (true);
create policy read_back on sign_in_row for select to center_auditor using (true);
create policy own on sign_in_row for select to center_app
    using (current_setting('app.tenant', true) = 'center');
grant insert on sign_in_row to center_appender;
grant select on sign_in_row to center_app, center_auditor;
