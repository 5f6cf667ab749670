-- A call of which two editions were published, with all that led to them.
insert into contributor values
  ('c0000000-0000-7000-8000-000000000001', 0, 'Rosa Fern', '{Rosie}', 'nurse', null, 'GB-ENG', true, true, null, true);
insert into theme values ('70000000-0000-7000-8000-000000000001', 0, 'listening', null, null);
insert into theme_wording values
  ('71000000-0000-7000-8000-000000000001', 0, '70000000-0000-7000-8000-000000000001', 'Listening is care', '2023-10-19', 'the call', true);

insert into session values
  ('50000000-0000-7000-8000-000000000001', 3, 1, '2023-10-19', 'On listening', null, '2023-10-19 17:00Z', '2023-10-19 18:00Z',
   'Europe/London', 'HELD', null, true, 2, '2023-11-02 09:00Z', 'Listening is care');
insert into appearance values
  ('a0000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000001', 'LEADER', 0);
insert into session_theme values
  ('51000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', '70000000-0000-7000-8000-000000000001', 0);
insert into breakout_question values
  ('b0000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 1, 'Who listened to you?'),
  ('b0000000-0000-7000-8000-000000000002', 0, '50000000-0000-7000-8000-000000000001', 2, 'Asked later, by a facilitator');
insert into breakout_note values
  ('b1000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 1, 'Room 1', 'A porter did.', 0);

-- The pack that was written by hand before, and the chat.
insert into intake values
  ('10000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', '2023-10-20 09:00Z', 'fay', '{"lines": 3}');
insert into source_file values
  ('f0000000-0000-7000-8000-000000000001', 0, '10000000-0000-7000-8000-000000000001', 'pack.txt', 'PACK_TEXT', 'sha-pack',
   convert_to(E'Led by Rosa Fern\nWho listened to you?\nWith people from Wales\nWe met in October\nLeave one chair free', 'UTF8')),
  ('f0000000-0000-7000-8000-000000000002', 0, '10000000-0000-7000-8000-000000000001', 'chat.txt', 'CHAT', 'sha-chat',
   convert_to(E'00:01:00\tRosa Fern:\tHello\n', 'UTF8'));
insert into chat_message values
  ('d0000000-0000-7000-8000-000000000001', 0, 'f0000000-0000-7000-8000-000000000002', '50000000-0000-7000-8000-000000000001', 0, 1, 60, 'Rosa Fern', 'Kindness is time', null),
  ('d0000000-0000-7000-8000-000000000002', 0, 'f0000000-0000-7000-8000-000000000002', '50000000-0000-7000-8000-000000000001', 1, 2, 70, 'Ann Moss', 'So true', 'd0000000-0000-7000-8000-000000000001');
insert into chat_reaction values
  ('d1000000-0000-7000-8000-000000000001', 0, 'd0000000-0000-7000-8000-000000000001', 'Ann Moss', '❤️');
insert into held_item values
  ('e0000000-0000-7000-8000-000000000001', 0, '10000000-0000-7000-8000-000000000001', '50000000-0000-7000-8000-000000000001',
   'f0000000-0000-7000-8000-000000000002', 'EMAIL', 'ann@example.org', '[email-1]', 2, null, null, null);
insert into reach_statement values
  ('21000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'COUNTRIES', 12, 'OVER', 'over 12 countries', 'insights pack of October 2023', '2023-10-19', 0),
  ('21000000-0000-7000-8000-000000000002', 0, '50000000-0000-7000-8000-000000000001', 'ATTENDANCE', 40, 'AROUND', 'around 40', 'the host', '2023-10-19', 1);
insert into listed_place values
  ('22000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'Wales', 'GB-WLS', 0),
  ('22000000-0000-7000-8000-000000000002', 0, '50000000-0000-7000-8000-000000000001', 'Malta', 'MT', 1);
insert into resource values
  ('23000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'BOOK', 'On kindness', 'P. Reed', null, null, null, null, 0, 4),
  ('23000000-0000-7000-8000-000000000002', 0, '50000000-0000-7000-8000-000000000001', 'VIDEO', 'Typed in by hand', null, null, null, null, null, 1, null);

-- The draft, and a quote in each state.
insert into draft values
  ('24000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'Who listens', '{}', '{}', '{}');
insert into section_text values
  ('25000000-0000-7000-8000-000000000001', 1, '50000000-0000-7000-8000-000000000001', 'introduction', 'Introduction', 'We met in October'),
  ('25000000-0000-7000-8000-000000000002', 5, '50000000-0000-7000-8000-000000000001', 'closing', 'Closing', 'We met in October');
insert into quote values
  ('90000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'ON_THE_DAY', 0, 'Kindness is time', 'Kindness is time', 'en',
   'Rosa Fern', 'RF', 'nurse', 'GB-ENG', null, null, 1, 'd0000000-0000-7000-8000-000000000001', 'f0000000-0000-7000-8000-000000000002', 1,
   'NAMED', 'Rosa Fern', '2023-10-25 09:00Z', 'mail of 25 October', null, null),
  ('90000000-0000-7000-8000-000000000002', 0, '50000000-0000-7000-8000-000000000001', 'ON_THE_DAY', 1, 'So true', 'So true', 'en',
   'Ann Moss', 'AM', null, null, null, null, 0, 'd0000000-0000-7000-8000-000000000002', 'f0000000-0000-7000-8000-000000000002', 2,
   'NOT_ASKED', null, null, null, null, null);
insert into insight values
  ('26000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'IDEA', 'Leave one chair free', '{listening}', '{pack.txt:5}', 0),
  ('26000000-0000-7000-8000-000000000002', 0, '50000000-0000-7000-8000-000000000001', 'ACTION', 'Written by a facilitator', '{}', '{}', 1);
insert into measure values
  ('27000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'OUTCOME', 'People feel heard', '{"a short survey"}', 0);

insert into edition values
  ('ed000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 1, '2023-10-30 09:00Z', 'fay', 'On listening', null, null, '{}', false),
  ('ed000000-0000-7000-8000-000000000002', 0, '50000000-0000-7000-8000-000000000001', 2, '2023-11-02 09:00Z', 'fay', 'On listening', 'Who listens', 'Listening is care', '{"countries": 12}', true);
insert into rendition values
  ('4e000000-0000-7000-8000-000000000001', 0, 'ed000000-0000-7000-8000-000000000001', 'JSON', 'application/json', 'sha-1', 2),
  ('4e000000-0000-7000-8000-000000000002', 0, 'ed000000-0000-7000-8000-000000000002', 'JSON', 'application/json', 'sha-2', 2);
insert into rendition_bytes values
  ('4b000000-0000-7000-8000-000000000001', 0, '4e000000-0000-7000-8000-000000000001', convert_to(
    '{"sections": [{"content": {"items": [{"id": "90000000-0000-7000-8000-000000000001"}]}}]}', 'UTF8')),
  ('4b000000-0000-7000-8000-000000000002', 0, '4e000000-0000-7000-8000-000000000002', convert_to(
    '{"sections": [{"content": {"items": [{"id": "90000000-0000-7000-8000-000000000001"}]}}, {"content": {"questions": [{"number": 1, "question": "Who listened to you?"}]}}]}', 'UTF8'));
insert into published_item values
  ('91000000-0000-7000-8000-000000000001', 0, '90000000-0000-7000-8000-000000000001', 'ed000000-0000-7000-8000-000000000002', '2023-10-19', '2023-10-19 17:00Z',
   'QUOTE', 'on-the-day', 0, null, '{}', 'Kindness is time', '{"country": "England"}'),
  ('91000000-0000-7000-8000-000000000002', 0, '70000000-0000-7000-8000-000000000001', 'ed000000-0000-7000-8000-000000000002', '2023-10-19', '2023-10-19 17:00Z',
   'THEME', 'themes', 0, null, '{listening}', 'Listening is care', '{}'),
  ('91000000-0000-7000-8000-000000000003', 0, '27000000-0000-7000-8000-000000000001', 'ed000000-0000-7000-8000-000000000002', '2023-10-19', '2023-10-19 17:00Z',
   'MEASURE', 'measures', 0, null, '{}', 'People feel heard', '{"kind": "OUTCOME", "tools": ["a short survey"]}'),
  ('91000000-0000-7000-8000-000000000004', 0, '22000000-0000-7000-8000-000000000001', 'ed000000-0000-7000-8000-000000000002', '2023-10-19', '2023-10-19 17:00Z',
   'PLACE', 'reach', 0, 'GB-WLS', '{}', 'Wales', '{}');
insert into audit_entry values
  ('ae000000-0000-7000-8000-000000000001', 0, '2023-11-02 09:00Z', 'fay', 'POST', '/api/v1/sessions/2023-10-19/publications', '{}');
