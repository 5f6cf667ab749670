-- The language in which somebody filled in the form, and in which the community writes to them.
alter table member
  add column language text not null default 'EN' check (language ~ '^[A-Z]{2}$');
alter table join_request
  add column language text not null default 'EN' check (language ~ '^[A-Z]{2}$');
