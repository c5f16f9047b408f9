-- The passwords before, as hashes: none of the last ones is taken again (R-35).
create table password_history (
    person      uuid        not null references person,
    hash        text        not null,
    replaced_at timestamptz not null,
    primary key (person, hash)
);

alter table password_history enable row level security;
alter table password_history force row level security;
create policy kept on password_history for all to center_app
    using (current_setting('app.tenant', true) = 'center');
grant select, insert, delete on password_history to center_app;
