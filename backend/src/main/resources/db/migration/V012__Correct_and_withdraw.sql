-- Every form of the pack.
alter table rendition drop constraint rendition_format_check;
alter table rendition add constraint rendition_format_check
  check (format in ('JSON', 'HTML', 'PDF', 'DOCX', 'MARKDOWN'));

alter table draft add column correction text;

-- Why an edition was published, and what a correction corrects.
alter table edition
  add column reason text not null default 'FIRST' check (reason in ('FIRST', 'CORRECTION', 'WITHDRAWAL')),
  add column correction text;
update edition set reason = 'CORRECTION' where edition_number > 1;
alter table edition alter column reason drop default;

-- A withdrawal that is hidden already and waits for its edition: the last published content
-- with a tombstone in the quote's place.
create table pending_edition (
  id uuid primary key,
  version int not null,
  session_id uuid not null unique references session on delete cascade,
  content jsonb not null,
  hidden_at timestamptz not null
);

-- Whether an edition carries the quote or carried it, and the words its writer agreed to.
alter table quote
  add column was_published boolean not null default false,
  add column agreed_wording text;
update quote set was_published = true
  where exists (select from published_item i where i.kind = 'QUOTE' and i.item_id = quote.id);

-- Asked by mail, answered by link. Of the link only a digest is kept, of the address nothing.
create table consent_request (
  id uuid primary key,
  version int not null,
  -- stays when the quote leaves the draft: published words can still be withdrawn
  quote_id uuid not null,
  session_id uuid not null references session on delete cascade,
  token_sha256 text not null unique,
  asked_at timestamptz not null,
  asked_by text not null,
  wording_version text not null,
  answer text check (answer in ('ANONYMOUS', 'ROLE_AND_COUNTRY', 'INITIALS', 'NAMED', 'REFUSED')),
  answered_at timestamptz,
  -- the question and the choice as they were shown, and the quoted words
  answered_wording text,
  answered_text text,
  withdrawn_at timestamptz
);
create index consent_request_by_quote on consent_request (quote_id);
