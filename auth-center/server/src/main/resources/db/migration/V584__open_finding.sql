-- The findings that nobody ticked off: they are counted all the time, and the record of all findings only grows. Kept by
-- triggers alone, so that no writer can forget it.
create table open_finding (
    stream   integer     not null,
    position bigint      not null,
    at       timestamptz not null,
    kind     text        not null,
    primary key (stream, position)
);

create function finding_is_open() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into open_finding (stream, position, at, kind) values (new.stream, new.position, new.at, new.kind);
    return null;
end
$$;

create function finding_is_reviewed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    delete from open_finding where stream = new.of_stream and position = new.of_position;
    return null;
end
$$;

create trigger finding_is_open after insert on finding_row
    for each row execute function finding_is_open();
create trigger finding_is_reviewed after insert on review_row
    for each row execute function finding_is_reviewed();

alter table finding_row no force row level security;
alter table review_row no force row level security;
insert into open_finding (stream, position, at, kind)
    select f.stream, f.position, f.at, f.kind from finding_row f
        left join review_row r on r.of_stream = f.stream and r.of_position = f.position
    where r.at is null;
alter table finding_row force row level security;
alter table review_row force row level security;

alter table open_finding enable row level security;
alter table open_finding force row level security;
create policy own on open_finding for select to center_app
    using (current_setting('app.tenant', true) = 'center');
create policy kept on open_finding for all to current_user using (true);
grant select on open_finding to center_app;
