-- The themes that the latest edition of a call's pack carries, to find calls by.
alter table session add column themes varchar[] not null default '{}';
update session s
   set themes = (select array_agg(i.themes[1] order by i.place_in_pack)
                   from published_item i
                  where i.session_slug = s.slug and i.kind = 'THEME')
 where exists (select from published_item i where i.session_slug = s.slug and i.kind = 'THEME');
create index session_by_theme on session using gin (themes);
