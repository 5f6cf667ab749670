-- A row of an index has at most 2,704 bytes; addresses and names in files may be longer.
alter table suggestion drop constraint suggestion_session_id_kind_found_by_key;
create unique index suggestion_found_once on suggestion (session_id, kind, md5(found_by));
alter table attendee drop constraint attendee_source_file_id_attendee_key_key;
create unique index attendee_listed_once on attendee (source_file_id, md5(attendee_key));
