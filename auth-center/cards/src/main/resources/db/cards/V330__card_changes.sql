-- What an import compares: whose line it is, and whether it says what it said before. Keyed tags: they tell nothing to
-- whoever holds the database alone. Null in rows of before; those count once as ended and new.
alter table card_person
    add column person_tag  bytea check (octet_length(person_tag) = 16),
    add column content_tag bytea check (octet_length(content_tag) = 16);

-- An export gives the lines back in the order of the file.
create unique index card_person_by_line on card_person (insurer, line);
