-- A saved chat has a clock instead of an offset, and in its latest form a day.
alter table chat_message add column local_date date;

-- The zone that a file's clock follows: files carry none, a person says it.
alter table intake add column time_zone text;

create table breakout_room (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  name text not null,
  unique (session_id, name)
);

alter table breakout_note
  add column themes text[] not null default '{}',
  add column source_file_id uuid references source_file on delete set null,
  add column source_line int;

-- Who an attendance file names. No address is kept, only a digest to know it again.
create table attendee (
  id uuid primary key,
  version int not null,
  session_id uuid references session on delete cascade,
  source_file_id uuid not null references source_file on delete cascade,
  attendee_key text not null,
  name text not null,
  other_names text[] not null,
  email_digest text,
  row_count int not null check (row_count > 0),
  stated_minutes int,
  merged_into_id uuid references attendee on delete set null,
  unique (source_file_id, attendee_key)
);
create index attendee_by_session on attendee (session_id);

create table attendance_interval (
  id uuid primary key,
  version int not null,
  attendee_id uuid not null references attendee on delete cascade,
  -- of the wall clock, from midnight of the first day in the file
  from_second int not null,
  to_second int not null check (to_second >= from_second)
);
create index attendance_interval_by_attendee on attendance_interval (attendee_id);

-- What a person may confirm; found again by its key, so that a decision is remembered.
create table suggestion (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  kind text not null check (kind in ('RESOURCE', 'QUOTE', 'GREETING', 'PLACE', 'THEME', 'MERGE')),
  found_by text not null,
  confidence double precision not null check (confidence between 0 and 1),
  because text not null,
  source_file_id uuid references source_file on delete cascade,
  source_line int,
  proposal jsonb not null,
  decision text check (decision in ('ACCEPTED', 'REJECTED')),
  decided_by text,
  decided_at timestamptz,
  unique (session_id, kind, found_by)
);
create index suggestion_by_file on suggestion (source_file_id);

-- A wording that breakout notes gave, and that a pack or a person may still replace.
alter table breakout_question add column from_notes boolean not null default false;

alter table quote add column suggested_confidence double precision;
