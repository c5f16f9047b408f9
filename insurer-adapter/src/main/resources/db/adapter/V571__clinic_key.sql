-- The sealing keys of clinics, as this adapter remembers them (decision 101). The newest FIRST or CONFIRMED of a clinic is
-- what is sealed for; a CHANGED after it waits for a person. Nothing is ever changed here: it is a record.
create table clinic_key (
    id       bigint generated always as identity primary key,
    clinic   text        not null,
    what     text        not null check (what in ('FIRST', 'CHANGED', 'CONFIRMED')),
    key_id   text        not null,
    epoch    integer     not null,
    x        text        not null,
    stream   smallint    not null,
    position bigint      not null,
    at       timestamptz not null
);

create index clinic_key_by_clinic on clinic_key (clinic, id);
create unique index clinic_key_first on clinic_key (clinic) where what = 'FIRST';
create index clinic_key_changed on clinic_key (id) where what = 'CHANGED';

create trigger clinic_key_is_append_only
    before update or delete or truncate on clinic_key
    execute function refuse_to_rewrite_history();

grant select, insert on clinic_key to adapter_app;
