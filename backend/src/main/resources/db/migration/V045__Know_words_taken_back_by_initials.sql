-- A pack gives initials, not names: its quotes are known again by these, in either wording.
alter table taken_back add column digests_by_initials text[] not null default '{}';
