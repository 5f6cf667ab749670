-- The reactions to a quote's message by emoji; empty where only their number is known. The older
-- version leaves it empty. Quotes that there are get what still adds up to their number: in any skin
-- tone and with or without a mark for colour, as most people wrote it.
alter table quote add column reacted_with jsonb not null default '[]';

update quote q
   set reacted_with = r.by_emoji
  from (select q.id,
               jsonb_agg(jsonb_build_object('emoji', e.emoji, 'count', e.count)
                         order by e.count desc, e.emoji) as by_emoji,
               sum(e.count) as all_of_them
          from quote q
          join chat_message m on m.id = q.message_id
          cross join lateral (
               select mode() within group (order by r.emoji) as emoji, count(*) as count
                 from chat_reaction r
                where r.counts_for_id = coalesce(m.same_as_id, m.id)
                group by regexp_replace(
                           r.emoji, U&'[\+01F3FB-\+01F3FF\FE0E\FE0F]', '', 'g')) e
         group by q.id) r
 where r.id = q.id
   and r.all_of_them = q.reactions;
