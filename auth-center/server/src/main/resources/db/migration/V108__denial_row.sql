-- Read side of `Denied` (R-21): seen by whose certificate or person it was, by the insurer it concerned, by the centre.
create table denial_row (
    stream    integer     not null,
    position  bigint      not null,
    at        timestamptz not null,
    reason    text        not null,
    tenant    text,
    device    uuid,
    person    uuid,
    insurer   text,
    operation text        not null,
    primary key (stream, position)
);
create index denial_row_by_time on denial_row (at);
create index denial_row_by_reason on denial_row (reason, at);
create index denial_row_by_tenant on denial_row (tenant, at);
create index denial_row_by_insurer on denial_row (insurer, at);

create trigger denial_row_is_append_only
    before update or delete or truncate on denial_row
    execute function refuse_to_rewrite_history();
alter table denial_row enable always trigger denial_row_is_append_only;

alter table denial_row enable row level security;
alter table denial_row force row level security;
create policy appended on denial_row for insert to center_appender with check (true);
create policy read_back on denial_row for select to center_auditor using (true);
create policy own on denial_row for select to center_app
    using (current_setting('app.tenant', true) in (tenant, insurer, 'center'));
grant insert on denial_row to center_appender;
grant select on denial_row to center_app, center_auditor;
