-- The reactions to a quote's message by emoji, as they were when it was chosen; empty where only
-- their number is known. The older version leaves it empty.
alter table quote add column reacted_with jsonb not null default '[]';

update quote q
   set reacted_with = (
         select jsonb_agg(jsonb_build_object('emoji', r.emoji, 'count', r.count)
                          order by r.count desc, r.emoji)
           from (select emoji, count(*) as count
                   from chat_reaction
                  where counts_for_id = coalesce(m.same_as_id, m.id)
                  group by emoji) r)
  from chat_message m
 where m.id = q.message_id
   and exists (select from chat_reaction where counts_for_id = coalesce(m.same_as_id, m.id));
