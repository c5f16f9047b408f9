-- Applications that the organization decides itself and the centre is not shown: they say who is withheld (R-43).
alter table application add column confidential boolean not null default false;
