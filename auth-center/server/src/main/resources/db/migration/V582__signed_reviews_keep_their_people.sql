-- The people as they were when a review was signed, sealed; null while it is open, and for those signed before.
alter table access_review
    add column people bytea check (people is null or signed_at is not null);
