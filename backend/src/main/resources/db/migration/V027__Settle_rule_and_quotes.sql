-- Rules by which calls recurred before; the present one stays in community.
create table earlier_series (
  id uuid primary key,
  version int not null,
  -- the first day on which it held no more
  held_until date not null unique,
  week int not null check (week between 1 and 5),
  weekday text not null,
  starts time not null,
  ends time not null,
  time_zone text not null
);

-- How people's words are used, and from how few people of a country on that needs care.
alter table community
  add column quote_policy text not null default
    'We show words from a call only as their writers agreed to. We may leave something out, and mark where. Whoever takes their words back is not quoted any more.',
  add column smallest_group int not null default 5 check (smallest_group between 2 and 100);
