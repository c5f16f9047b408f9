-- A terminal that is cut off takes the mandates with it.
create index mandate_by_device on mandate (device) where withdrawn_at is null;
