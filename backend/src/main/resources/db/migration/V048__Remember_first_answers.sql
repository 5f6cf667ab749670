-- What was done under an Idempotency-Key, so that a retry does it once. The caller's key stands
-- nowhere: neither digest can be guessed without it, and the answer is sealed with it.
create table first_answer (
  id text primary key,
  asked text not null,
  sealed bytea not null,
  answered_at timestamptz not null
);

create index first_answer_answered_at on first_answer (answered_at);
