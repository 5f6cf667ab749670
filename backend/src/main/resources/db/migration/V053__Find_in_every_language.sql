-- Words are found in any form of the language that a text is in, not in English forms of everything.
-- A configuration for each language that PostgreSQL has stems of, made as `kindness` is for English.
do $$
declare
  stems text;
begin
  foreach stems in array array[
    'arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'finnish', 'french', 'german', 'greek',
    'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian',
    'portuguese', 'romanian', 'russian', 'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish'
  ] loop
    execute format('create text search configuration kindness_%1$s (copy = pg_catalog.%1$s)', stems);
    execute format(
      'alter text search configuration kindness_%1$s
         alter mapping for hword, hword_part, word with unaccent, %1$s_stem', stems);
  end loop;
end $$;

-- By BCP 47 tag; English where nothing is known of a language, or PostgreSQL knows nothing of it.
create function search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
  select case lower(split_part(language, '-', 1))
    when 'ar' then 'public.kindness_arabic'::regconfig
    when 'ca' then 'public.kindness_catalan'::regconfig
    when 'da' then 'public.kindness_danish'::regconfig
    when 'de' then 'public.kindness_german'::regconfig
    when 'el' then 'public.kindness_greek'::regconfig
    when 'es' then 'public.kindness_spanish'::regconfig
    when 'eu' then 'public.kindness_basque'::regconfig
    when 'fi' then 'public.kindness_finnish'::regconfig
    when 'fr' then 'public.kindness_french'::regconfig
    when 'ga' then 'public.kindness_irish'::regconfig
    when 'hi' then 'public.kindness_hindi'::regconfig
    when 'hu' then 'public.kindness_hungarian'::regconfig
    when 'hy' then 'public.kindness_armenian'::regconfig
    when 'id' then 'public.kindness_indonesian'::regconfig
    when 'it' then 'public.kindness_italian'::regconfig
    when 'lt' then 'public.kindness_lithuanian'::regconfig
    when 'nb' then 'public.kindness_norwegian'::regconfig
    when 'ne' then 'public.kindness_nepali'::regconfig
    when 'nl' then 'public.kindness_dutch'::regconfig
    when 'nn' then 'public.kindness_norwegian'::regconfig
    when 'no' then 'public.kindness_norwegian'::regconfig
    when 'pt' then 'public.kindness_portuguese'::regconfig
    when 'ro' then 'public.kindness_romanian'::regconfig
    when 'ru' then 'public.kindness_russian'::regconfig
    when 'sr' then 'public.kindness_serbian'::regconfig
    when 'sv' then 'public.kindness_swedish'::regconfig
    when 'ta' then 'public.kindness_tamil'::regconfig
    when 'tr' then 'public.kindness_turkish'::regconfig
    when 'yi' then 'public.kindness_yiddish'::regconfig
    else 'public.kindness'::regconfig
  end
$$;

-- Languages other than English that published parts are in, or were: a search is one in each.
create table published_language (language text primary key);
create trigger tell_of_public_change after insert or update or delete or truncate on published_language
  for each statement execute function tell_of_public_change();

create function keep_languages() returns trigger language plpgsql as $$
begin
  insert into published_language
    select distinct lower(split_part(language, '-', 1)) from added
     where search_configuration(language) <> 'public.kindness'::regconfig
    on conflict do nothing;
  return null;
end $$;

-- What full text search looks for when somebody writes these words: all of them, in this order where
-- that is meant, in any form they have in any language that packs are in. Nothing where English has
-- only stop words in it ("the", "of").
create function looked_for(words text, in_order boolean) returns tsquery language sql stable strict parallel safe as $$
  select coalesce(string_agg(distinct '(' || query || ')', ' | '), '')::tsquery
    from (select search_configuration(null) as configuration
          union select search_configuration(language) from published_language) known
   cross join lateral (
     select cast(case when in_order then phraseto_tsquery(configuration, words)
                      else plainto_tsquery(configuration, words) end as text) as query) asked
   where query <> '' and numnode(plainto_tsquery('public.kindness', words)) > 0
$$;

-- The texts of a pack, its questions and the people it names are found as parts of the pack itself:
-- of kind PACK, with what they are as their variety.
alter table published_item add column language text;
update published_item set language = content ->> 'language' where kind = 'QUOTE' and content ? 'language';
alter table published_item drop column found_by;
alter table published_item add column found_by tsvector
  generated always as (to_tsvector(search_configuration(language), words)) stored;
create index published_item_found_by on published_item using gin (found_by)
  with (fastupdate = off) where kind not in ('STATEMENT', 'PLACE');
create trigger languages_of_added after insert on published_item
  referencing new table as added for each statement execute function keep_languages();
insert into published_language
  select distinct lower(split_part(language, '-', 1)) from published_item
   where search_configuration(language) <> 'public.kindness'::regconfig;

-- Those of the packs there are; ids of their own that last they get with the next edition.
insert into published_item (id, version, item_id, edition_id, session_slug, session_starts_at, session_title,
                            session_date, kind, variety, section, place_in_pack, themes, language, words, content)
  select gen_random_uuid(), 0, gen_random_uuid(), pack.edition_id, pack.session_slug, pack.session_starts_at,
         pack.session_title, pack.session_date, 'PACK', part.variety, part.section,
         10000 + row_number() over (partition by pack.session_slug order by part.at, part.variety, part.nth),
         '{}', pack.said ->> 'language', part.words,
         case when part.variety = 'PERSON' then jsonb_build_object('name', part.name) else '{}' end
    from (select p.*, convert_from(b.bytes, 'UTF8')::jsonb as said
            from published_item p
            join rendition r on r.edition_id = p.edition_id and r.format = 'JSON'
            join rendition_bytes b on b.rendition_id = r.id
           where p.kind = 'PACK') pack
   cross join lateral (
     select coalesce(s.section ->> 'key', 'pack') as section, s.at, 0 as nth, 'TEXT' as variety, null as name,
            concat_ws(E'\n', s.section ->> 'heading',
              regexp_replace(s.section ->> 'body', '\[([^]]*)\]\([^)]*\)|[*_`#>]+', '\1', 'g')) as words
       from jsonb_array_elements(pack.said -> 'sections') with ordinality s(section, at)
      where s.section ? 'body'
     union all
     select coalesce(s.section ->> 'key', 'pack'), s.at, q.nth, 'QUESTION', null,
            coalesce(q.question ->> 'text', q.question ->> 'question')
       from jsonb_array_elements(pack.said -> 'sections') with ordinality s(section, at)
      cross join lateral jsonb_array_elements(s.section #> '{content,questions}') with ordinality q(question, nth)
     union all
     select n.section, n.at, n.at, 'PERSON', n.name, n.words
       from (select distinct on (name) name, words, section, at
               from (select 'pack' as section, 0::bigint as at, l.person ->> 'name' as name,
                            concat_ws(', ', l.person ->> 'name', l.person ->> 'affiliation') as words
                       from jsonb_array_elements(pack.said -> 'leaders') l(person)
                     union all
                     select coalesce(s.section ->> 'key', 'pack'), s.at, g.person ->> 'name',
                            concat_ws(', ', g.person ->> 'name', g.person ->> 'affiliation')
                       from jsonb_array_elements(pack.said -> 'sections') with ordinality s(section, at)
                      cross join lateral jsonb_array_elements(
                              coalesce(s.section #> '{content,coreGroup}', '[]')
                              || coalesce(s.section #> '{content,people}', '[]')) g(person)) named
              order by name, at) n) part
   where part.words <> '';

-- Whether somebody may still be shown is asked by name.
create index contributor_by_plain_name on contributor (lower(name));

-- Packs themselves, latest first, without their parts.
create index published_item_of_packs on published_item (session_starts_at desc, session_slug)
  where kind = 'PACK' and variety is null;
