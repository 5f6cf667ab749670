-- Each published part says by itself which call to cite it from, as its edition has it, so that no
-- list has to look the call up row by row.
alter table published_item add column session_title text;
alter table published_item add column session_date date;
update published_item i
   set session_title = e.title, session_date = cast(s.starts_at at time zone s.time_zone as date)
  from edition e join session s on s.id = e.session_id
 where e.id = i.edition_id;
alter table published_item alter column session_title set not null;
alter table published_item alter column session_date set not null;

-- What kind of insight, resource or measure it is; the column kind says which of the three.
alter table published_item add column variety text;
update published_item set variety = content ->> 'kind' where kind in ('INSIGHT', 'RESOURCE', 'MEASURE');

-- Quotes have the code of the country their writers agreed to show, beside its name.
update published_item i set country_code = c.code
  from country c
 where i.kind = 'QUOTE' and c.name = i.content ->> 'country';

-- The questions and tools of a measure are words to find it by.
update published_item
   set words = concat_ws(' – ', words,
         (select string_agg(tool, ' – ') from jsonb_array_elements_text(content -> 'tools') tool))
 where kind = 'MEASURE';
