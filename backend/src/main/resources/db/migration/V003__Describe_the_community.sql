create table community (
  id uuid primary key,
  version int not null,
  name text not null,
  description text not null,
  purposes text[] not null,
  contact text,
  -- the series: which weekday of the month, at what wall time, in which zone
  call_week int not null check (call_week between 1 and 5),
  call_weekday text not null,
  call_starts time not null,
  call_ends time not null,
  call_zone text not null
);

-- Facts of the community, in our words.
insert into community values (
  '01890000-0000-7000-8000-000000000001', 0,
  'Conversations for Kindness',
  'People who work in, lead and use healthcare meet on a video call every month to listen, learn, share and act on kindness.',
  array['Think differently', 'Listen', 'Recharge', 'Share resources and ideas',
        'Connect with like-minded people', 'Realise our collective power'],
  null, 3, 'THURSDAY', '18:00', '19:00', 'Europe/London');
