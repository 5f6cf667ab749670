create table resource (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  kind text not null check (kind in ('BOOK', 'REPORT', 'WEBSITE', 'VIDEO', 'PAPER', 'OTHER')),
  title text not null,
  authors text,
  publisher text,
  link text,
  description text,
  recommended_by text,
  place_in_list int not null,
  source_line int
);
create index resource_by_session on resource (session_id, place_in_list);
