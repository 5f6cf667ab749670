-- Which column of a board holds what, once a person said so.
alter table source_file add column column_mapping jsonb;

-- Who wrote a note, where the source says: for facilitators alone, never published.
alter table breakout_note add column author text;
