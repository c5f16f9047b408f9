-- Attempts on cards that this insurer withholds (R-43), as the centre told of them: by the number of the answer on the centre's
-- record, so each is here once. The last position of each stream says up to where the centre need not tell again. No patient
-- is named: whose card it is the insurer knows by the id of its order.
create table attempt_record (
    stream       smallint    not null check (stream between 0 and 999),
    position     bigint      not null check (position > 0),
    verification text        not null check (verification ~ '^[0-9]{20}$'),
    at           timestamptz not null,
    withholding  uuid        not null,
    clinic       text        not null,
    terminal     uuid        not null,
    person       uuid        not null,
    target_date  date        not null,
    recorded_at  timestamptz not null,
    primary key (stream, position)
);

create index attempt_record_by_time on attempt_record (at);

create trigger attempt_record_is_append_only
    before update or delete or truncate on attempt_record
    execute function refuse_to_rewrite_history();

grant select, insert on attempt_record to adapter_app;
