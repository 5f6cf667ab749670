-- By which rules the copy of a file was made: 1 took lines out by the numbers of another reading, 2
-- keeps what a reader vouches for. Copies of an older version are made anew by a job (RenewCopies).
alter table source_file add column copy_version int not null default 1;
