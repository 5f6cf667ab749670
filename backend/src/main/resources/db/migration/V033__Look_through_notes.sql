-- That a facilitator looked through a room's note, when and who. Whatever changes its words, its
-- room or its question, by whichever way, makes another look due.
alter table breakout_note
  add column looked_at timestamptz,
  add column looked_by text,
  add check ((looked_at is null) = (looked_by is null));

create function forget_look() returns trigger language plpgsql as $$
begin
  new.looked_at := null;
  new.looked_by := null;
  return new;
end $$;

create trigger breakout_note_changed before update on breakout_note
  for each row
  when ((old.note, old.room, old.question_number)
        is distinct from (new.note, new.room, new.question_number))
  execute function forget_look();
