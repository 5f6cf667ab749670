-- Somebody filled in the form; nobody has confirmed yet that the address is theirs. Gone after
-- 48 hours, or with the confirmation.
create table join_request (
  id uuid primary key,
  version int not null,
  email text not null,
  name text not null,
  role text,
  organisation text,
  country_code text references country,
  heard_from text,
  profile boolean not null,
  quoting boolean not null,
  wording_version text not null,
  token_sha256 text not null unique,
  asked_at timestamptz not null
);
create index join_request_by_email on join_request (lower(email));
create index join_request_by_asked_at on join_request (asked_at);

-- Who joined by the form and confirmed. Sign-ups alone never count as reach.
create table member (
  id uuid primary key,
  version int not null,
  email text not null,
  name text not null,
  role text,
  organisation text,
  country_code text references country,
  heard_from text,
  joined_at timestamptz not null,
  wording_version text not null,
  -- when each was agreed to, one apart from the other
  mailing_consent_at timestamptz not null,
  profile_consent_at timestamptz,
  quoting_consent_at timestamptz,
  -- stands in every mail and does nothing but end the membership
  leave_key text not null unique,
  contributor_id uuid references contributor on delete set null
);
create unique index member_by_email on member (lower(email));
create index member_by_joined_at on member (joined_at, id);
