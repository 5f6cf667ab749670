-- Whoever keeps answers to public reads hears of every change to what they are made of, with its
-- commit (DatabaseWatch). One call of a transaction is as good as many: PostgreSQL sends it once.
create function tell_of_public_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('public_data', '');
  return null;
end $$;

do $$
declare
  read_by_the_public text;
begin
  foreach read_by_the_public in array array[
    'published_item', 'published_word', 'edition', 'rendition', 'rendition_bytes', 'session', 'theme',
    'theme_wording', 'contributor', 'country', 'country_alias', 'community', 'earlier_series'
  ] loop
    execute format(
      'create trigger tell_of_public_change after insert or update or delete or truncate on %I
         for each statement execute function tell_of_public_change()', read_by_the_public);
  end loop;
end $$;
