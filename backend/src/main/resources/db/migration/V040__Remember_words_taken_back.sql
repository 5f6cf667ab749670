-- Whose words left a draft, as a keyed digest: what their writer takes back is not chosen again,
-- whatever became of the quote, and whichever file brings the words anew.
create table taken_back (
  id uuid primary key,
  version int not null,
  session_id uuid references session on delete set null,
  quote_id uuid not null unique,
  digest text not null,
  withdrawn_at timestamptz
);
create index taken_back_by_session on taken_back (session_id);

-- Quotes that were withdrawn before any edition had them were marked as published by the next one,
-- which then had a tombstone for them. Where all editions still have their bytes, they tell.
update quote q set was_published = false
 where q.consent = 'WITHDRAWN' and q.was_published
   and not exists (
     select from edition e join rendition r on r.edition_id = e.id and r.format = 'JSON'
       left join rendition_bytes b on b.rendition_id = r.id
      where e.session_id = q.session_id
        and (b.bytes is null
             or jsonb_path_exists(
                  cast(convert_from(b.bytes, 'UTF8') as jsonb),
                  '$.sections[*].content.items[*] ? (@.id == $id && !(@.withdrawn == true))',
                  jsonb_build_object('id', q.id))));
