-- A line that an import finds unchanged stays where it is, with the line number of the file that it first came in. So a
-- number may come twice, and only an export, which reads everything, wants the order.
drop index card_person_by_line;
