create table intake (
  id uuid primary key,
  version int not null,
  session_id uuid references session on delete cascade,
  created_at timestamptz not null,
  created_by text not null,
  report jsonb not null
);
create index intake_by_time on intake (created_at desc, id desc);

create table source_file (
  id uuid primary key,
  version int not null,
  intake_id uuid not null references intake on delete cascade,
  name text not null,
  kind text not null,
  -- of the file as it came; the copy below is redacted
  sha256 text not null unique,
  redacted_copy bytea not null
);

create table chat_message (
  id uuid primary key,
  version int not null,
  source_file_id uuid not null references source_file on delete cascade,
  session_id uuid references session on delete cascade,
  place_in_file int not null,
  line int not null,
  offset_seconds int not null,
  sender text not null,
  body text not null,
  reply_to_id uuid references chat_message,
  unique (source_file_id, place_in_file)
);
create index chat_message_by_session on chat_message (session_id, source_file_id, place_in_file);

create table chat_reaction (
  id uuid primary key,
  version int not null,
  message_id uuid not null references chat_message on delete cascade,
  sender text not null,
  emoji text not null
);
create index chat_reaction_by_message on chat_reaction (message_id);

-- Personal data found in a file: out of every text until a person decides.
create table held_item (
  id uuid primary key,
  version int not null,
  intake_id uuid not null references intake on delete cascade,
  session_id uuid references session on delete cascade,
  source_file_id uuid not null references source_file on delete cascade,
  kind text not null check (kind in ('EMAIL', 'PHONE', 'NHS_NUMBER')),
  found_value text,
  token text not null unique,
  line int not null,
  decision text check (decision in ('REDACT', 'KEEP', 'DROP')),
  decided_by text,
  decided_at timestamptz
);
create index held_item_by_session on held_item (session_id);
