-- Cards of insurers: the centre's stored ones and an adapter's own. One row is one line of a card file.
-- Rows are found by keyed tags alone; who a row is about stands in the sealed column, bound to the plain ones.
create table card_person (
    insurer      text     not null check (insurer ~ '^[0-9]{8}$'),
    line         bigint   not null check (line > 0),
    family       bytea    not null check (octet_length(family) = 16),
    card_tag     bytea    not null check (octet_length(card_tag) = 16),
    dashless_tag bytea    not null check (octet_length(dashless_tag) = 16),
    zeroless_tag bytea    not null check (octet_length(zeroless_tag) = 16),
    kind         smallint not null check (kind in (1, 2)),
    valid_from   date     not null,
    valid_until  date,
    lost_on      date,
    withheld     boolean  not null,
    key_version  smallint not null check (key_version > 0),
    sealed       bytea    not null
);

create index card_person_by_card on card_person (insurer, card_tag);
create index card_person_by_dashless on card_person (insurer, dashless_tag);
create index card_person_by_zeroless on card_person (insurer, zeroless_tag);
