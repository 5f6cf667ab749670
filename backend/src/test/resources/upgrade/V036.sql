-- Two quotes that were taken back: one before any edition had it, which the next edition then
-- counted as published; and one that an edition carries.
insert into quote (id, version, session_id, section, place_in_list, wording, original_wording, reactions, consent, was_published) values
  ('90000000-0000-7000-8000-000000000003', 0, '50000000-0000-7000-8000-000000000001', 'GLIMPSE', 0, 'Never shown', 'Never shown', 0, 'WITHDRAWN', true);
update quote set consent = 'WITHDRAWN' where id = '90000000-0000-7000-8000-000000000001';
-- Somebody who came, a note that was looked through, somebody who was erased.
insert into attendee (id, version, session_id, source_file_id, attendee_key, name, other_names, row_count, country_code) values
  ('a7000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'f0000000-0000-7000-8000-000000000002', 'ann moss', 'Ann Moss', '{}', 1, 'MT');
update breakout_note set looked_at = '2024-03-01 09:00Z', looked_by = 'fay' where id = 'b1000000-0000-7000-8000-000000000001';
insert into erasure values
  ('e5000000-0000-7000-8000-000000000001', 0, '2024-03-02 09:00Z', 'ada', null, '{"messages": 2}', '2024-03-02 09:05Z');
insert into erased_digest values
  ('e6000000-0000-7000-8000-000000000001', 0, 'e5000000-0000-7000-8000-000000000001', 'NAME', 'digest-of-a-name', 2, null);
