-- Why a person decided so, in their words.
alter table suggestion add column reason text;
alter table held_item add column reason text;

-- What a person said about somebody who came: where from, with the message that tells it, and why
-- an entry was corrected.
alter table attendee
  add column country_code text references country,
  add column origin_message_id uuid references chat_message on delete set null,
  add column reason text,
  add column corrected_by text,
  add column corrected_at timestamptz;
create index attendee_by_origin on attendee (origin_message_id);

-- Where somebody who attended comes from, as their greeting says.
alter table suggestion drop constraint suggestion_kind_check;
alter table suggestion add constraint suggestion_kind_check
  check (kind in ('RESOURCE', 'QUOTE', 'GREETING', 'PLACE', 'THEME', 'MERGE', 'ORIGIN'));
