-- Read side of `Asked`, written in the same transaction. `app.tenant` is set by the door `tenancy` for one transaction:
-- a clinic code, an insurer number or `center`.
create table question_row (
    stream          integer     not null,
    position        bigint      not null,
    at              timestamptz not null,
    clinic          text        not null,
    terminal        uuid        not null,
    person          uuid        not null,
    session         uuid        not null,
    insurer         text        not null,
    target_date     date        not null,
    card_tag        text        not null,
    idempotency_key text,
    body_mac        bytea,
    primary key (stream, position),
    check ((idempotency_key is null) = (body_mac is null))
);
-- one attempt, one question
create unique index question_row_attempt on question_row (terminal, idempotency_key) where idempotency_key is not null;

create trigger question_row_is_append_only
    before update or delete or truncate on question_row
    execute function refuse_to_rewrite_history();
alter table question_row enable always trigger question_row_is_append_only;

alter table question_row enable row level security;
alter table question_row force row level security;
create policy appended on question_row for insert to center_appender with check (true);
create policy read_back on question_row for select to center_appender, center_auditor using (true);
create policy own on question_row for select to center_app
    using (current_setting('app.tenant', true) in (clinic, insurer, 'center'));
grant select, insert on question_row to center_appender;
grant select on question_row to center_app, center_auditor;
