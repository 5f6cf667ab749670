-- When a theme became part of another, and when others came out of it. Old packs are not touched:
-- what they carry leads to the theme there is now.
alter table theme
  add column merged_at timestamptz,
  add column split_at timestamptz;
create index theme_by_merged_into on theme (merged_into_id) where merged_into_id is not null;
create index theme_by_split_from on theme (split_from_id) where split_from_id is not null;
