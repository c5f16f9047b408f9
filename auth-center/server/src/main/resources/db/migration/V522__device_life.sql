-- A device may be suspended for a while, end on a day, or be taken off the list; nothing of it is deleted. code_key: the
-- key that came with the code first. The code goes on being good for that key alone until the certificate is used, so that
-- an enrolment whose reply was lost is simply repeated.
alter table device
    add column registered_at timestamptz not null default now(),
    add column suspended_at  timestamptz,
    add column ends_at       timestamptz,
    add column deleted_at    timestamptz,
    add column code_key      text;
