-- Who is looked at for unusual use is looked at in these minutes, not in all that there ever was of the person.
create index session_by_person_in_use on session (person, last_act_at);
drop index session_by_person_in_time;
create index sign_in_row_by_person_in_time on sign_in_row (person, at);
create index sign_in_row_by_device_in_time on sign_in_row (device, at) where device is not null;
