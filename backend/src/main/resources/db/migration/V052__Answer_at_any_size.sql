-- How many published packs list a country or nation. Kept with the rows that say so, as counting them
-- takes as long as there are calls.
alter table country add column calls int not null default 0;
update country c
   set calls = (select count(*) from published_item p where p.kind = 'PLACE' and p.country_code = c.code);

create function count_listed_country() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update country set calls = calls + 1 where code = new.country_code;
  elsif tg_op = 'DELETE' then
    update country set calls = calls - 1 where code = old.country_code;
  else
    update country set calls = 0 where calls <> 0;
  end if;
  return null;
end $$;

create trigger count_listed_country after insert on published_item
  for each row when (new.kind = 'PLACE') execute function count_listed_country();
create trigger count_country_listed_no_more after delete on published_item
  for each row when (old.kind = 'PLACE') execute function count_listed_country();
create trigger count_no_country after truncate on published_item
  for each statement execute function count_listed_country();

-- What speaks to a theme, by kind, and words in this order, in any case, anywhere in a text: one index
-- for both conditions, as walking through all of a kind takes as long as there are calls.
create extension if not exists btree_gin;
drop index published_item_by_theme;
create index published_item_by_theme on published_item
  using gin (kind, themes) with (fastupdate = off);
create index published_item_by_words on published_item
  using gin (kind, lower(words) gin_trgm_ops) with (fastupdate = off);
create index session_by_words on session
  using gin (lower(title || ' ' || coalesce(summary, '')) gin_trgm_ops) with (fastupdate = off);

-- Public calls, and those with a pack, to walk through and to count.
create index session_published on session (starts_at desc, id desc) where published;
create index session_with_pack on session (starts_at desc, id desc)
  where published and latest_edition is not null;
