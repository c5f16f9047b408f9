-- The stored cards (V300, of the cards jar): an insurer's own, and the centre's to answer with. A file replaces them all,
-- so rows are deleted and inserted, never updated.
alter table card_person enable row level security;
alter table card_person force row level security;
create policy own on card_person for all to center_app
    using (current_setting('app.tenant', true) in (insurer, 'center'));
grant select, insert, delete on card_person to center_app;
