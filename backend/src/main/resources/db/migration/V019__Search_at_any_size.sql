-- Searching stays quick however many packs there are. Figures and places of the reach are not found
-- by searching, so its indexes leave them out; and they are read often and written seldom, so that
-- nothing new waits in a list of its own (fastupdate).
drop index published_item_alike;
drop index published_item_found_by;
create index published_item_found_by on published_item using gin (found_by)
  with (fastupdate = off) where kind not in ('STATEMENT', 'PLACE');

-- Latest call first, in the order of its pack: of words that stand in very many parts, the latest
-- are looked at and the rest is not.
create index published_item_latest on published_item
  (session_starts_at desc, session_slug, place_in_pack) where kind not in ('STATEMENT', 'PLACE');
create index published_item_by_country on published_item
  (country_code, session_starts_at desc, session_slug, place_in_pack)
  where kind not in ('STATEMENT', 'PLACE') and country_code is not null;

-- Of the same type as the themes of sessions, so that a filter by theme goes by its index.
drop index published_item_by_theme;
alter table published_item alter column themes type varchar[];
create index published_item_by_theme on published_item using gin (themes) with (fastupdate = off);

-- Every word that published parts have, and in how many: where nothing has a word, others like it
-- are looked for here. A word that is withdrawn everywhere is gone from here too.
create table published_word (
  word text primary key,
  items int not null
);
create index published_word_alike on published_word using gin (word gin_trgm_ops);

-- Raised by every change of a published part: what was read before the last one is still right.
create table published_state (stamp bigint not null);
insert into published_state values (0);

create function words_of(text text) returns setof text language sql immutable strict as $$
  select word from unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', plain_words(text)))) word
   where char_length(word) between 3 and 40
$$;

insert into published_word (word, items)
  select word, count(*) from published_item, words_of(words) word
   where kind not in ('STATEMENT', 'PLACE') group by word;

-- The lock on the one row of published_state lets one transaction at a time count words.
create function keep_words() returns trigger language plpgsql as $$
begin
  update published_state set stamp = stamp + 1;
  if tg_op in ('DELETE', 'UPDATE') then
    with gone as (
      select word, count(*) as items from removed, words_of(removed.words) word
       where removed.kind not in ('STATEMENT', 'PLACE') group by word),
    fewer as (
      update published_word known set items = known.items - gone.items
        from gone where known.word = gone.word and known.items > gone.items)
    delete from published_word known
     using gone where known.word = gone.word and known.items <= gone.items;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into published_word as known (word, items)
      select word, count(*) from added, words_of(added.words) word
       where added.kind not in ('STATEMENT', 'PLACE') group by word
      on conflict (word) do update set items = known.items + excluded.items;
  end if;
  if tg_op = 'TRUNCATE' then
    delete from published_word;
  end if;
  return null;
end $$;
create trigger words_of_added after insert on published_item
  referencing new table as added for each statement execute function keep_words();
create trigger words_of_removed after delete on published_item
  referencing old table as removed for each statement execute function keep_words();
create trigger words_of_changed after update on published_item
  referencing old table as removed new table as added for each statement execute function keep_words();
create trigger words_of_none after truncate on published_item
  for each statement execute function keep_words();
