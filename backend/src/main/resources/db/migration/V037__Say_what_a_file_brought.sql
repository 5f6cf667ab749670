-- What an existing pack, or a link in a chat, brought into a draft: it leaves with its file.
alter table reach_statement add column source_file_id uuid references source_file on delete set null;
alter table listed_place add column source_file_id uuid references source_file on delete set null;
alter table insight add column source_file_id uuid references source_file on delete set null;
alter table resource add column source_file_id uuid references source_file on delete set null;
alter table appearance add column source_file_id uuid references source_file on delete set null;
alter table section_text add column source_file_id uuid references source_file on delete set null;
alter table breakout_question add column source_file_id uuid references source_file on delete set null;
alter table contributor add column source_file_id uuid references source_file on delete set null;

-- For the files of before: of a call with one pack, what says that it is from it, or stands in it
-- word for word. A person who was begun by it stays in the list of contributors.
create temporary table one_pack on commit drop as
  select i.session_id, cast(min(cast(f.id as text)) as uuid) as file
    from source_file f join intake i on i.id = f.intake_id
   where f.kind = 'PACK_TEXT' and i.session_id is not null
   group by i.session_id having count(*) = 1;
update reach_statement r set source_file_id = p.file from one_pack p
 where r.session_id = p.session_id and r.source like 'insights pack %';
update insight r set source_file_id = p.file from one_pack p join source_file f on f.id = p.file
 where r.session_id = p.session_id and cardinality(r.sources) = 1 and starts_with(r.sources[1], f.name || ':');
update resource r set source_file_id = p.file from one_pack p
 where r.session_id = p.session_id and r.source_line is not null
   and not exists (select from suggestion s where s.session_id = r.session_id and s.kind = 'RESOURCE'
                      and s.decision = 'ACCEPTED' and s.proposal ->> 'link' = r.link);
update listed_place r set source_file_id = p.file from one_pack p join source_file f on f.id = p.file
 where r.session_id = p.session_id and position(convert_to(r.wording, 'UTF8') in f.redacted_copy) > 0;
update breakout_question r set source_file_id = p.file from one_pack p join source_file f on f.id = p.file
 where r.session_id = p.session_id and not r.from_notes
   and position(convert_to(r.question, 'UTF8') in f.redacted_copy) > 0;
update section_text r set source_file_id = p.file from one_pack p join source_file f on f.id = p.file
 where r.session_id = p.session_id and r.version <= 1 and r.body <> ''
   and position(convert_to(split_part(r.body, E'\n', 1), 'UTF8') in f.redacted_copy) > 0;
update appearance r set source_file_id = p.file
  from one_pack p join source_file f on f.id = p.file, contributor c
 where r.session_id = p.session_id and c.id = r.contributor_id
   and r.part in ('LEADER', 'CONVENOR', 'ACKNOWLEDGED')
   and position(convert_to(c.name, 'UTF8') in f.redacted_copy) > 0;
