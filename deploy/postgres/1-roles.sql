-- Two roles for one database: `kindness` owns the schema and migrates it, `kindness_api` is the
-- API's and gets from the migrations what it needs (afterMigrate.sql). Run once, by a superuser, in
-- the API's database; then give both a password.
create role kindness login;
create role kindness_api login;
do $$
begin
  execute format('alter database %I owner to kindness', current_database());
  execute format('revoke connect, temporary on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to kindness_api', current_database());
end $$;
