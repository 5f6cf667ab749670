-- Several files of a call may hold the same conversation: a host's copy, a co-host's, the cloud's.
-- Each keeps its own records; these columns follow from all of them and say what is one.
alter table chat_message
  -- the message that stands for it; null where it stands for itself
  add column same_as_id uuid references chat_message on delete set null,
  -- what it answers in the conversation, as far as any copy knows
  add column answers_id uuid references chat_message on delete set null,
  -- its place among all messages of the call
  add column place_in_call int not null default 0;
update chat_message set answers_id = reply_to_id, place_in_call = place_in_file;
create index chat_message_by_same_as on chat_message (same_as_id);
create index chat_message_by_answers on chat_message (answers_id);

-- The message for which a reaction counts; null where another copy has the same one.
alter table chat_reaction add column counts_for_id uuid references chat_message on delete set null;
update chat_reaction set counts_for_id = message_id;
create index chat_reaction_by_counts_for on chat_reaction (counts_for_id);

alter table attendee
  -- a person said that this entry is nobody else's
  add column set_apart boolean not null default false,
  -- added to the times of its file, they are on the clock of the call's largest list
  add column clock_shift int not null default 0;
