-- What a member chooses on the page of their own, and whether mail reaches them.
alter table member
  -- stands in every mail of a call; whoever has it sees and changes what is held of its member
  add column page_key text not null unique
    default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  -- IANA name; null for the zone in which people meet
  add column time_zone text,
  add column wants_calls boolean not null default true,
  add column wants_packs boolean not null default true,
  add column paused boolean not null default false,
  -- since when mails do not reach them, as their mail server said; null while they do
  add column unreachable_since timestamptz,
  -- mails in a row that their mail server did not take
  add column mails_failed int not null default 0,
  -- in which the words were read that were agreed to; null where that is the language of mails
  add column agreed_language text check (agreed_language ~ '^[A-Z]{2}$');
update member set agreed_language = language;
alter table join_request add column time_zone text;

-- Whether a call's private link stands in mails, or on members' own pages alone.
alter table community add column link_in_mails boolean not null default false;

-- What members are told of a call, by a facilitator's act. The mails themselves wait as jobs.
create table call_mail (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  kind text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  stopped_at timestamptz,
  -- when its mails began to go out; null before
  begun_at timestamptz,
  -- what it told of: when the call starts, and the edition of the pack
  told_starts_at timestamptz,
  told_edition int,
  recipients int not null default 0,
  sent int not null default 0,
  refused int not null default 0,
  -- members who left within a week after it, before the next one
  left_after int not null default 0
);
create index call_mail_by_session on call_mail (session_id, asked_at);
create index call_mail_by_begun_at on call_mail (begun_at);
