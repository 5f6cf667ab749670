create table session (
  id uuid primary key,
  version int not null,
  call_number int unique,
  slug text not null unique,
  title text not null,
  summary text,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  time_zone text not null,
  stage text not null check (stage in ('PLANNED', 'LIVE', 'HELD', 'CANCELLED')),
  -- why it is off the series' rule; null when it keeps the rule
  off_rule_reason text,
  published boolean not null,
  -- kept here by publishing, for lists
  latest_edition int,
  pack_published_at timestamptz,
  leading_theme text
);
create index session_by_start on session (starts_at desc, id desc);

create table appearance (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  contributor_id uuid not null references contributor,
  part text not null check (part in ('LEADER', 'HOST', 'SPEAKER', 'FACILITATOR', 'CONVENOR', 'ACKNOWLEDGED')),
  place_in_list int not null,
  unique (session_id, contributor_id, part)
);

create table session_theme (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  theme_id uuid not null references theme,
  place_in_list int not null,
  unique (session_id, theme_id)
);

create table breakout_question (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  question_number int not null check (question_number > 0),
  question text not null,
  unique (session_id, question_number)
);

create table breakout_note (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  question_number int not null,
  room text,
  note text not null,
  place_in_list int not null
);
create index breakout_note_by_session on breakout_note (session_id, question_number, place_in_list);

-- What was reported about reach; none overwrites another.
create table reach_statement (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  measures text not null check (measures in ('CONTRIBUTORS', 'COUNTRIES', 'ATTENDANCE')),
  amount int not null check (amount >= 0),
  qualifier text not null check (qualifier in ('EXACTLY', 'OVER', 'AROUND')),
  wording text not null,
  source text not null,
  as_of date not null,
  place_in_list int not null
);
create index reach_statement_by_session on reach_statement (session_id);

create table listed_place (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  wording text not null,
  country_code text references country,
  place_in_list int not null
);
create index listed_place_by_session on listed_place (session_id);
