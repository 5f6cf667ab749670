-- When somebody last lost a role or was disabled: tokens from before are refused.
create table taken_access (
  id uuid primary key,
  version int not null,
  sign_in_name text not null unique,
  taken_at timestamptz not null
);
