-- Clinics whose programs open no seals (R-41): insurers answer them so that the centre can read along.
alter table clinic add column open boolean not null default false;
