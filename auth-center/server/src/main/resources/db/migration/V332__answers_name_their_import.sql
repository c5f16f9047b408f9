-- Which import an answer from stored cards came from: its number on the record. Finds who was told by a file that was wrong.
alter table verification_row add column imported text;
create index verification_row_by_import on verification_row (imported) where imported is not null;
