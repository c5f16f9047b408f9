-- A person is registered without a password and chooses it with a one-time code (V502): nobody else ever knows one.
-- Suspended and deleted people keep their row: what they did stays on the record under their id, and a login is never
-- given away again. A deleted person's name is erased. `used_at`: the last sign-in, or what counts as one.
alter table person
    alter column password drop not null,
    alter column name drop not null,
    add column standing    text        not null default 'ACTIVE' check (standing in ('ACTIVE', 'SUSPENDED', 'DELETED')),
    add column addresses   text[]      not null default '{}',
    add column password_at timestamptz not null default now(),
    add column used_at     timestamptz not null default now(),
    add check (name is not null or standing = 'DELETED');
