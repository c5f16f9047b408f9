-- The four roles of the centre's database. Run by a superuser while connected to that database, once or again: it
-- changes nothing that is already so. Passwords are set apart (`alter role … password …`), never here.
--
--   center_owner     owns database and schema; only migrations use it
--   center_app       the application: sees the rows of the tenant that its transaction names (row-level security)
--   center_appender  puts rows on the journal, moves its head and publishes its trees; can change none, and delete none but
--                    what names a person where an event on the record says that its time is over
--   center_auditor   reads the journal, all of it
--
-- None is a superuser, none bypasses row-level security, none but the owner owns anything.
do $$
declare
    role text;
begin
    foreach role in array array ['center_owner', 'center_app', 'center_appender', 'center_auditor']
    loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
        execute format(
            'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit', role);
    end loop;
    execute format('alter database %I owner to center_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format(
        'grant connect on database %I to center_app, center_appender, center_auditor', current_database());
    -- an import stages its file there
    execute format('grant temporary on database %I to center_app', current_database());
end
$$;

alter schema public owner to center_owner;
revoke create on schema public from public;
grant usage on schema public to center_app, center_appender, center_auditor;
