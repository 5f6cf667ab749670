-- A call that was called off without a reason, a member, and a job of each kind that waits.
insert into session (id, version, slug, title, starts_at, ends_at, time_zone, stage, published, changed_at) values
  ('50000000-0000-7000-8000-000000000002', 4, '2024-01-18', 'In January', '2024-01-18 18:00Z', '2024-01-18 19:00Z',
   'Europe/London', 'CANCELLED', false, '2024-01-10 09:00Z');
insert into member values
  ('3e000000-0000-7000-8000-000000000001', 0, 'ann@example.org', 'Ann Moss', null, null, 'MT', null, '2024-02-01 09:00Z', '1', '2024-02-01 09:00Z',
   null, '2024-02-01 09:00Z', 'leave-1', null);
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version) values
  ('make-pending-edition', '2023-10-19', '2024-02-01 09:00Z', true, 'a machine that is gone', '2024-02-01 09:00Z', 1),
  ('send-mail', 'welcome-1', '2024-02-01 09:00Z', false, null, null, 1);
insert into suggestion (id, version, session_id, kind, found_by, confidence, because, proposal, decision) values
  ('5e000000-0000-7000-8000-000000000001', 0, '50000000-0000-7000-8000-000000000001', 'QUOTE', 'so true', 0.9, 'liked', '{}', 'REJECTED');
