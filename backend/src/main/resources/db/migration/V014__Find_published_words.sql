-- Finding what the latest editions say: by words in any form, without regard to accents, and where
-- nothing has them, by words that look alike. Both extensions are trusted: the database's owner may
-- create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration kindness (copy = english);
alter text search configuration kindness
  alter mapping for hword, hword_part, word with unaccent, english_stem;

-- unaccent is only stable, since its rules could change; ours do not.
create function plain_words(words text) returns text language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- A pack itself can be found by its title and subtitle.
alter table published_item drop constraint published_item_kind_check;
alter table published_item add constraint published_item_kind_check
  check (kind in ('PACK', 'QUOTE', 'INSIGHT', 'NOTE', 'RESOURCE', 'STATEMENT', 'PLACE', 'THEME', 'MEASURE'));
insert into published_item (id, version, item_id, edition_id, session_slug, session_starts_at, kind,
                            section, place_in_pack, themes, words, content)
  select gen_random_uuid(), 0, e.id, e.id, s.slug, s.starts_at, 'PACK', 'pack', -1, '{}',
         concat_ws(' – ', e.title, e.subtitle), jsonb_build_object('title', e.title)
    from edition e join session s on s.id = e.session_id where e.latest;

alter table published_item add column found_by tsvector
  generated always as (to_tsvector('kindness', words)) stored;
create index published_item_found_by on published_item using gin (found_by);
create index published_item_alike on published_item using gin (plain_words(words) gin_trgm_ops);
