-- How often each caller asked, for all machines together. Whoever it was stands here as a digest,
-- until they could ask as often as anybody again. What a crash of the server forgets is no loss.
create unlogged table rate_limit (
  id text primary key,
  state bytea,
  expires_at bigint
);

create index rate_limit_expires_at on rate_limit (expires_at);
