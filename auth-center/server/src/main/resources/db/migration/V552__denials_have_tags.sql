-- What tells addresses and log-ins of refusals apart without naming any: HMACs. Null in denials of before.
alter table denial_row
    add column address_tag text,
    add column login_tag   text;
