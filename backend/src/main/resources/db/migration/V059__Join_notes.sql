-- Where in its file the words stood that were joined to a room's note: an erasure empties those
-- lines, too.
alter table breakout_note add column joined_lines int[] not null default '{}';
