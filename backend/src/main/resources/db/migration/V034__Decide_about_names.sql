-- What was decided about a name that the texts of a draft hold: it may stand, or is nobody's. One
-- decision for all places of the name in one call.
create table name_decision (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session on delete cascade,
  name text not null,
  decision text not null check (decision in ('MAY_STAND', 'NO_PERSON')),
  reason text,
  decided_by text not null,
  decided_at timestamptz not null,
  unique (session_id, name)
);
