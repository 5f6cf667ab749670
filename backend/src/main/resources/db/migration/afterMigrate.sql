-- Where the schema belongs to another role than the API's, the API may read and write rows and do
-- nothing else: it changes no table, takes no trigger off and empties nothing at one stroke. This
-- runs whenever migrations do, so that no new table is left out; machines that start at once wait
-- for one another.
do $$
declare
  given text;
begin
  if '${api}' in ('none', current_user) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('rights of the API'));
  foreach given in array array[
    'grant usage on schema public to %I',
    'grant select, insert, update, delete on all tables in schema public to %I',
    'grant usage on all sequences in schema public to %I',
    'revoke insert, update, delete on flyway_schema_history from %I'
  ] loop
    execute format(given, '${api}');
  end loop;
end $$;
