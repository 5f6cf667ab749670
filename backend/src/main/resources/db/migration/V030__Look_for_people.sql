-- A text as names are compared in it: lower case, without accents, with single blanks. Of whatever
-- the application takes for one name, this makes one text, so it may go ahead and look there first.
create function person_words(words text) returns text
  language sql immutable parallel safe
  return lower(regexp_replace(
           regexp_replace(normalize(coalesce(words, ''), NFD), '[\u0300-\u036f\u00ad\u200c-\u200f\u2060\ufeff]', '', 'g'),
           '[\s\u00a0\u200b\u202f]+', ' ', 'g') collate "pg_c_utf8");
