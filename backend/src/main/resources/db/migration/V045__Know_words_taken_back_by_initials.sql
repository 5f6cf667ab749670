-- A pack gives initials, not names: its quotes are known again by these.
alter table taken_back add column digest_by_initials text;
