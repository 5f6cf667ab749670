-- Where on the web the recording of a call and its transcript are.
alter table session add column recording_link text;
alter table session add column transcript_link text;
create index session_with_recording on session (starts_at desc, id desc)
  where recording_link is not null or transcript_link is not null;

-- How many published packs carry a theme; kept by publishing, for lists.
alter table theme add column calls int not null default 0;
update theme t
   set calls = (select count(*) from session s
                 where s.published and s.latest_edition is not null
                   and s.themes @> array[t.slug]::varchar[]);
