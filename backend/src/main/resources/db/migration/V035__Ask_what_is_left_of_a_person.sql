-- After an erasure everything is looked through once more, by other means than before. What may be
-- the person and was not certain stands here, with what stands around it, until somebody has
-- decided; when the erasure is done nothing of it is kept.
create table erasure_question (
  id uuid primary key,
  version int not null,
  erasure_id uuid not null references erasure,
  context text not null,
  found text not null,
  excerpt text not null,
  places jsonb not null,
  decision text check (decision in ('REMOVE', 'LEAVE')),
  decided_by text,
  decided_at timestamptz,
  unique (erasure_id, context),
  check ((decision is null) = (decided_at is null))
);
