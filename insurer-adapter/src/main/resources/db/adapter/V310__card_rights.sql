-- The application loads and reads cards; it owns nothing.
grant select, insert, delete on card_person to adapter_app;
