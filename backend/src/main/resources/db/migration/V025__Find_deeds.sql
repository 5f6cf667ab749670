-- The trail is asked by person, by kind of deed and by the beginning of an address.
create index audit_entry_by_actor on audit_entry (actor, at desc, id desc);
create index audit_entry_by_deed on audit_entry (deed, at desc, id desc);
create index audit_entry_by_target on audit_entry (target text_pattern_ops, at desc);
