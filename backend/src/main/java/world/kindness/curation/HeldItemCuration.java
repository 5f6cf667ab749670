package world.kindness.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import world.kindness.intake.HeldItemDecided;

/** Puts a decision about held personal data into every text of the draft. */
@ApplicationScoped
class HeldItemCuration {
  private static final List<String> TEXTS =
      List.of(
          "update section_text set body = replace(body, :token, :put), version = version + 1 where session_id = :session and strpos(body, :token) > 0",
          "update quote set wording = replace(wording, :token, :put), original_wording = replace(original_wording, :token, :put), version = version + 1 where session_id = :session and strpos(original_wording, :token) + strpos(wording, :token) > 0",
          "update insight set wording = replace(wording, :token, :put), version = version + 1 where session_id = :session and strpos(wording, :token) > 0",
          "update breakout_note set note = replace(note, :token, :put), version = version + 1 where session_id = :session and strpos(note, :token) > 0",
          "update resource set title = replace(title, :token, :put), description = replace(description, :token, :put), version = version + 1 where session_id = :session and strpos(title, :token) + strpos(coalesce(description, ''), :token) > 0",
          "update draft set heard_back = array_replace_text(heard_back, :token, :put), acknowledged_teams = array_replace_text(acknowledged_teams, :token, :put), version = version + 1 where session_id = :session and strpos(array_to_string(heard_back || acknowledged_teams, ' '), :token) > 0",
          "update breakout_question set question = replace(question, :token, :put), version = version + 1 where session_id = :session and strpos(question, :token) > 0",
          "update suggestion set proposal = cast(replace(cast(proposal as text), :token, trim(both '\"' from cast(to_json(cast(:put as text)) as text))) as jsonb), version = version + 1 where session_id = :session and strpos(cast(proposal as text), :token) > 0",
          "update chat_message set body = replace(body, :token, :put), version = version + 1 where session_id = :session and strpos(body, :token) > 0");

  private final EntityManager database;

  HeldItemCuration(EntityManager database) {
    this.database = database;
  }

  void apply(@Observes HeldItemDecided decided) {
    for (String update : TEXTS) {
      database
          .createNativeQuery(update)
          .setParameter("token", decided.token())
          .setParameter("put", decided.replacement())
          .setParameter("session", decided.sessionId())
          .executeUpdate();
    }
  }
}
