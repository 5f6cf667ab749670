-- That somebody was erased, when, by whom and how much it was: never whom it concerned. What to look
-- for stands here until it is done.
create table erasure (
  id uuid primary key,
  version int not null,
  asked_at timestamptz not null,
  asked_by text not null,
  subject jsonb,
  counts jsonb not null,
  done_at timestamptz,
  check ((done_at is null) = (subject is not null))
);
create index erasure_by_asked_at on erasure (asked_at desc, id desc);

-- The suppression list: keyed digests by which an import knows an erased person again.
create table erased_digest (
  id uuid primary key,
  version int not null,
  erasure_id uuid not null references erasure,
  kind text not null check (kind in ('NAME', 'ADDRESS', 'PASSAGE')),
  digest text not null,
  words int not null,
  lifted_at timestamptz
);
create index erased_digest_by_digest on erased_digest (digest);
create index erased_digest_by_erasure on erased_digest (erasure_id);

-- 244 random bits.
create table suppression_key (
  id uuid primary key,
  version int not null,
  secret text not null
);
insert into suppression_key values (
  gen_random_uuid(), 0,
  replace(cast(gen_random_uuid() as text) || cast(gen_random_uuid() as text), '-', ''));

-- An edition never changes but for two things: the mark of being the latest passes on, and an
-- erasure on record that is not done yet, named by its transaction, takes a person out of the words
-- of an edition's entry. Number, date, figures and the checksums stay in any case.
create or replace function refuse_changed_edition() returns trigger language plpgsql as $$
begin
  if (new.session_id, new.edition_number, new.published_at, new.figures)
     is distinct from (old.session_id, old.edition_number, old.published_at, old.figures) then
    raise exception 'a published edition never changes';
  end if;
  if (new.title, new.subtitle, new.correction, new.published_by)
     is distinct from (old.title, old.subtitle, old.correction, old.published_by)
     and not exists (select from erasure
                      where cast(id as text) = current_setting('kindness.erasure', true)
                        and done_at is null) then
    raise exception 'a published edition never changes';
  end if;
  return new;
end $$;
