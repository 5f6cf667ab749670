-- The trail is asked by person, by kind of deed and by the beginning of an address.
create index audit_entry_by_actor on audit_entry (actor, at desc, id desc);
create index audit_entry_by_deed on audit_entry (deed, at desc, id desc);
-- text_pattern_ops finds beginnings in every collation, and whole addresses as well as the index that it replaces.
drop index audit_entry_by_target;
create index audit_entry_by_target on audit_entry (target text_pattern_ops, at desc, id desc);
