-- How often each caller asked, for all machines together. Whoever it was stands here as a digest,
-- which hides a network address from a glance and not from whoever tries all; it goes when somebody
-- else asks, or with the forms that came from there. What a crash of the server forgets is no loss.
create unlogged table rate_limit (
  id text primary key,
  state bytea,
  expires_at bigint
);

create index rate_limit_expires_at on rate_limit (expires_at);
