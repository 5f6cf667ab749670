create table audit_entry (
  id uuid primary key,
  version int not null,
  at timestamptz not null,
  actor text not null,
  deed text not null,
  target text not null,
  fields text[] not null
);
create index audit_entry_by_time on audit_entry (at desc, id desc);
