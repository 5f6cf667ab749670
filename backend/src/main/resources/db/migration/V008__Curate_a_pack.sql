create table draft (
  id uuid primary key,
  version int not null,
  session_id uuid not null unique references session on delete cascade,
  subtitle text,
  purposes text[] not null,
  heard_back text[] not null,
  acknowledged_teams text[] not null
);

create table section_text (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  section text not null,
  heading text not null,
  body text,
  unique (session_id, section)
);

create table quote (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  section text not null check (section in ('ON_THE_DAY', 'GLIMPSE')),
  place_in_list int not null,
  wording text not null,
  original_wording text not null,
  language text,
  speaker_name text,
  speaker_initials text,
  speaker_role text,
  country_code text references country,
  suggested_country_code text references country,
  suggested_because text,
  reactions int not null check (reactions >= 0),
  message_id uuid references chat_message on delete set null,
  source_file_id uuid references source_file on delete set null,
  source_line int,
  consent text not null check (consent in ('NOT_ASKED', 'ASKED', 'ANONYMOUS', 'ROLE_AND_COUNTRY', 'INITIALS', 'NAMED', 'REFUSED', 'WITHDRAWN')),
  agreed_by text,
  agreed_at timestamptz,
  evidence text,
  names_decision text,
  names_decided_by text,
  check (consent not in ('ANONYMOUS', 'ROLE_AND_COUNTRY', 'INITIALS', 'NAMED')
         or (agreed_by is not null and agreed_at is not null and evidence is not null))
);
create index quote_by_session on quote (session_id, section, place_in_list);

create table insight (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  kind text not null check (kind in ('REFLECTION', 'IDEA', 'ACTION', 'QUESTION')),
  wording text not null,
  themes text[] not null,
  sources text[] not null,
  place_in_list int not null
);
create index insight_by_session on insight (session_id, place_in_list);

create table measure (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  kind text not null check (kind in ('CONDITION', 'ACTIVITY', 'OUTCOME')),
  wording text not null,
  tools text[] not null,
  place_in_list int not null
);
create index measure_by_session on measure (session_id, place_in_list);

-- replace() on every element of a list of texts
create function array_replace_text(texts text[], old text, put text) returns text[]
  language sql immutable
  return (select coalesce(array_agg(replace(t, old, put) order by i), '{}') from unnest(texts) with ordinality as u (t, i));
