-- What speaks to a theme, by kind, and words in this order, in any case, anywhere in a text: one index
-- for both conditions, as walking through all of a kind takes as long as there are calls.
create extension if not exists btree_gin;
create index published_item_by_kind_and_theme on published_item
  using gin (kind, themes) with (fastupdate = off);
create index published_item_by_words on published_item
  using gin (kind, lower(words) gin_trgm_ops) with (fastupdate = off);
create index session_by_words on session
  using gin (lower(title || ' ' || coalesce(summary, '')) gin_trgm_ops) with (fastupdate = off);

-- The latest figures of a measure.
create index published_item_by_measure on published_item
  ((content ->> 'measures'), session_starts_at desc, session_slug, place_in_pack)
  where kind = 'STATEMENT';

-- Public calls, and those with a pack, to walk through and to count.
create index session_published on session (starts_at desc, id desc) where published;
create index session_with_pack on session (starts_at desc, id desc)
  where published and latest_edition is not null;

-- How many published packs list a country or nation. Kept with the rows that say so, as counting them
-- takes as long as there are calls. A pack that lists one twice, by two names, counts once.
-- Only what changes whole packs changes these rows: a call's are deleted and laid anew.
create function count_listed_countries() returns trigger language plpgsql as $$
begin
  -- One transaction at a time, as with words (keep_words): no two wait for each other's countries.
  perform from published_state for update;
  if tg_op = 'INSERT' then
    update country c set calls = c.calls + listed.calls
      from (select a.country_code, count(distinct a.session_slug) as calls from added a
             where a.kind = 'PLACE' and not exists (
                   select from published_item o
                    where o.kind = 'PLACE' and o.session_slug = a.session_slug
                      and o.country_code = a.country_code and o.id not in (select id from added))
             group by a.country_code) listed
     where c.code = listed.country_code;
  elsif tg_op = 'DELETE' then
    update country c set calls = c.calls - listed.calls
      from (select r.country_code, count(distinct r.session_slug) as calls from removed r
             where r.kind = 'PLACE' and not exists (
                   select from published_item o
                    where o.kind = 'PLACE' and o.session_slug = r.session_slug
                      and o.country_code = r.country_code)
             group by r.country_code) listed
     where c.code = listed.country_code;
  else
    update country set calls = 0 where calls <> 0;
  end if;
  return null;
end $$;

-- Before these triggers there are no counts, and whoever publishes waits for what follows.
lock table published_item in share row exclusive mode;
create trigger countries_of_added after insert on published_item
  referencing new table as added for each statement execute function count_listed_countries();
create trigger countries_of_removed after delete on published_item
  referencing old table as removed for each statement execute function count_listed_countries();
create trigger countries_of_none after truncate on published_item
  for each statement execute function count_listed_countries();

-- Last, as readers wait for these until the end of the migration.
alter table country add column calls int not null default 0;
update country c
   set calls = (select count(distinct p.session_slug) from published_item p
                 where p.kind = 'PLACE' and p.country_code = c.code);
drop index published_item_by_theme;
