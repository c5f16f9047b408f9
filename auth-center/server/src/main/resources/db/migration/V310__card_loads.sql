-- When an insurer's cards came to the centre: the as-of time of its stored answers. One row a load, never changed.
create table card_load (
    insurer   text        not null check (insurer ~ '^[0-9]{8}$'),
    loaded_at timestamptz not null,
    file_hash text        not null check (file_hash ~ '^[0-9a-f]{64}$'),
    cards     bigint      not null check (cards >= 0),
    primary key (insurer, loaded_at)
);

alter table card_load enable row level security;
alter table card_load force row level security;
create policy own on card_load for all to center_app
    using (current_setting('app.tenant', true) in (insurer, 'center'));
grant select, insert on card_load to center_app;
