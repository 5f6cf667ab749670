-- The questions of the rooms, as the latest edition has them: the public reads no draft.
alter table session add column shown_questions jsonb not null default '[]';
update session s set shown_questions = (
  select coalesce(jsonb_agg(q order by cast(q ->> 'number' as int)), '[]')
    from edition e
    join rendition r on r.edition_id = e.id and r.format = 'JSON'
    join rendition_bytes b on b.rendition_id = r.id
    cross join lateral jsonb_array_elements(cast(convert_from(b.bytes, 'UTF8') as jsonb) -> 'sections') section
    cross join lateral jsonb_array_elements(section -> 'content' -> 'questions') q
   where e.session_id = s.id and e.latest);

-- What is read of published parts also goes by what themes became: a merger makes it another answer.
-- At the end of the transaction, since whoever publishes locks its session first.
create function raise_stamp() returns trigger language plpgsql as $$
begin
  update published_state set stamp = stamp + 1;
  return null;
end $$;
create constraint trigger theme_read
  after insert or delete or update of slug, merged_into_id, split_at on theme
  deferrable initially deferred for each row execute function raise_stamp();
create constraint trigger theme_wording_read
  after insert or delete or update of wording, published on theme_wording
  deferrable initially deferred for each row execute function raise_stamp();
