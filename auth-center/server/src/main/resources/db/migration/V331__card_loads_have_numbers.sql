-- Where a load stands on the record, and who released it. Null for loads of before.
alter table card_load
    add column number      text unique check (number ~ '^[0-9]{20}$'),
    add column released_by uuid;
