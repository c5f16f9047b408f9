-- A person's right that ends takes the mandates with it.
create index mandate_by_person on mandate (person) where withdrawn_at is null;
