-- The last questions about one card, and a person's sessions, are found without reading all of them.
create index verification_row_by_card_in_time on verification_row (card_tag, asked_at);
drop index verification_row_by_card;
create index session_by_person_in_time on session (person, started_at);
