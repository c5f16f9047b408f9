-- What a person has to do before anything else: register a second factor, change the password.
alter table session
    add column due text[] not null default '{}' check (due <@ array ['FACTOR', 'PASSWORD']);
create index session_by_person on session (person) where ended_at is null;
