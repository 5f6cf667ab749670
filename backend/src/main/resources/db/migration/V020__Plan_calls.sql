-- The private address at which people join a call; facilitators alone read it.
alter table session add column join_link text;

-- A cancelled call is an exception of the rule: each has a reason, or says that none is recorded.
update session set off_rule_reason = 'not recorded' where stage = 'CANCELLED' and off_rule_reason is null;

-- What calendars see of a call is revised only when something they show changes: a private link
-- must not show in a public SEQUENCE.
alter table session
  add column revision int not null default 0,
  add column revised_at timestamptz not null default now();
update session set revision = version, revised_at = changed_at;

-- Who took part in which way, as it stood when the latest edition was published. The public reads
-- this and not the appearances, which belong to the draft.
alter table session add column shown_people jsonb not null default '[]';
update session s
   set shown_people = (select jsonb_agg(jsonb_build_object('contributor', a.contributor_id, 'part', a.part)
                                        order by a.part, a.place_in_list, a.id)
                         from appearance a where a.session_id = s.id)
 where s.latest_edition is not null and exists (select from appearance a where a.session_id = s.id);

-- Whose version somebody met: the last change of a thing.
create index audit_entry_by_target on audit_entry (target, at desc, id desc);
