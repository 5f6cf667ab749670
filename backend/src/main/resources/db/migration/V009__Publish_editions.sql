create table edition (
  id uuid primary key,
  version int not null,
  session_id uuid not null references session,
  edition_number int not null check (edition_number > 0),
  published_at timestamptz not null,
  published_by text not null,
  title text not null,
  subtitle text,
  leading_theme text,
  figures jsonb not null,
  latest boolean not null,
  unique (session_id, edition_number)
);
create index edition_latest on edition (published_at desc, id desc) where latest;

create table rendition (
  id uuid primary key,
  version int not null,
  edition_id uuid not null references edition,
  format text not null check (format in ('JSON', 'HTML', 'PDF')),
  media_type text not null,
  sha256 text not null,
  size_in_bytes int not null,
  unique (edition_id, format)
);

-- Apart from what lists read; the row goes when an edition must give up its bytes.
create table rendition_bytes (
  id uuid primary key,
  version int not null,
  rendition_id uuid not null unique references rendition,
  bytes bytea not null
);

-- An edition never changes, and nothing of it is deleted but its bytes.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a published % never changes', tg_table_name;
end $$;
create trigger rendition_is_immutable before update or delete on rendition
  for each row execute function refuse_change();
create trigger rendition_bytes_are_immutable before update on rendition_bytes
  for each row execute function refuse_change();
create trigger edition_is_never_deleted before delete on edition
  for each row execute function refuse_change();

-- Only the mark of being the latest passes on.
create function refuse_changed_edition() returns trigger language plpgsql as $$
begin
  if (new.session_id, new.edition_number, new.published_at, new.published_by, new.title, new.figures)
     is distinct from (old.session_id, old.edition_number, old.published_at, old.published_by, old.title, old.figures) then
    raise exception 'a published edition never changes';
  end if;
  return new;
end $$;
create trigger edition_is_immutable before update on edition
  for each row execute function refuse_changed_edition();

-- What the public may read: the parts of each latest edition, as its PackContent has them.
create table published_item (
  id uuid primary key,
  version int not null,
  item_id uuid not null,
  edition_id uuid not null references edition,
  session_slug text not null,
  session_starts_at timestamptz not null,
  kind text not null check (kind in ('QUOTE', 'INSIGHT', 'NOTE', 'RESOURCE', 'STATEMENT', 'PLACE', 'THEME', 'MEASURE')),
  section text not null,
  place_in_pack int not null,
  country_code text,
  themes text[] not null,
  words text not null,
  content jsonb not null,
  unique (kind, session_slug, place_in_pack)
);
create index published_item_walk on published_item (kind, session_starts_at desc, session_slug, place_in_pack);
create index published_item_by_theme on published_item using gin (themes);
