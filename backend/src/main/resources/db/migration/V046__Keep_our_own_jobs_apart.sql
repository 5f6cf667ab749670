-- Jobs on our own data wait for no other server: mails to one that is silent hold up no erasure and
-- no edition. The columns are those of scheduled_tasks.
create table own_tasks (like scheduled_tasks including all);

with own as (
  delete from scheduled_tasks
   where task_name in ('erase-person', 'make-pending-edition', 'renew-copies', 'forget-join-requests', 'forget-taken-access')
  returning *)
insert into own_tasks select * from own;
update own_tasks set picked = false, picked_by = null, last_heartbeat = null;
