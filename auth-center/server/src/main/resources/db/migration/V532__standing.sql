-- Organizations that are suspended, end on a day or are deleted (R-32, R-37). Rows stay: a number is never given twice.
alter table clinic
    add column suspended boolean not null default false,
    add column ends_on   date,
    add column deleted   boolean not null default false;

alter table insurer
    add column suspended boolean not null default false,
    add column ends_on   date,
    add column deleted   boolean not null default false;
