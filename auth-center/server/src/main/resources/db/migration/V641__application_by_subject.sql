-- Which application was the last to lead to a person's code.
create index application_by_subject on application (subject, decided_at) where state = 'APPROVED';
