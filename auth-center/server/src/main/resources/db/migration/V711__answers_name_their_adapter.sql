-- Which adapter answered, so that its record is compared with these rows. Null where none did, and in rows of before: those are
-- known, and nobody's record has to have them.
alter table verification_row add column adapter uuid;
