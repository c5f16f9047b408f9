-- No key is remembered like a key: where a clinic that has one is said to open no seals (R-41), that waits for a person
-- too (CHANGED without a key), and counts once it is CONFIRMED.
alter table clinic_key
    alter column key_id drop not null,
    alter column epoch drop not null,
    alter column x drop not null,
    alter column stream drop not null,
    alter column position drop not null,
    add check (num_nulls(key_id, epoch, x, stream, position) in (0, 5)),
    add check (key_id is not null or what <> 'FIRST');
