create table contributor (
  id uuid primary key,
  version int not null,
  name text not null,
  name_variants text[] not null,
  role text,
  affiliation text,
  country_code text references country,
  founder boolean not null,
  core_group boolean not null,
  profile_consent_at timestamptz,
  -- named in a published pack as founder or core group
  published boolean not null
);
create index contributor_by_name on contributor (name, id);

create table theme (
  id uuid primary key,
  version int not null,
  slug text not null unique,
  merged_into_id uuid references theme,
  split_from_id uuid references theme
);

-- A wording is never edited: a change is a new one, so that old packs keep theirs.
create table theme_wording (
  id uuid primary key,
  version int not null,
  theme_id uuid not null references theme on delete cascade,
  wording text not null,
  since date not null,
  source text not null,
  published boolean not null
);
create index theme_wording_by_theme on theme_wording (theme_id, since);
