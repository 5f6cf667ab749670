package world.kindness.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import world.kindness.intake.HeldItemDecided;
import world.kindness.platform.Audit;

/** Puts a decision about held personal data into every text of the draft. */
@ApplicationScoped
class HeldItemCuration {
  private static final String DRAFT =
      "'/drafts/' || (select slug from session where id = :session)";

  /** Each answers the addresses of what it changed; null where a thing has none of its own. */
  private static final List<String> TEXTS =
      List.of(
          "update section_text set body = replace(body, :token, :put), version = version + 1 where session_id = :session and strpos(body, :token) > 0 returning "
              + DRAFT
              + " || '/sections/' || lower(replace(section, '_', '-'))",
          "update quote set wording = replace(wording, :token, :put), original_wording = replace(original_wording, :token, :put), version = version + 1 where session_id = :session and strpos(original_wording, :token) + strpos(wording, :token) > 0 returning '/quotes/' || id",
          "update insight set wording = replace(wording, :token, :put), version = version + 1 where session_id = :session and strpos(wording, :token) > 0 returning '/insights/' || id",
          "update breakout_note set note = replace(note, :token, :put), version = version + 1 where session_id = :session and strpos(note, :token) > 0 returning '/breakout-notes/' || id",
          "update resource set title = replace(title, :token, :put), description = replace(description, :token, :put), version = version + 1 where session_id = :session and strpos(title, :token) + strpos(coalesce(description, ''), :token) > 0 returning '/resources/' || id",
          "update draft set heard_back = array_replace_text(heard_back, :token, :put), acknowledged_teams = array_replace_text(acknowledged_teams, :token, :put), version = version + 1 where session_id = :session and strpos(array_to_string(heard_back || acknowledged_teams, ' '), :token) > 0 returning "
              + DRAFT,
          "update breakout_question set question = replace(question, :token, :put), version = version + 1 where session_id = :session and strpos(question, :token) > 0 returning cast(null as text)",
          "update suggestion set proposal = cast(replace(cast(proposal as text), :token, trim(both '\"' from cast(to_json(cast(:put as text)) as text))) as jsonb), version = version + 1 where session_id = :session and strpos(cast(proposal as text), :token) > 0 returning '/suggestions/' || id",
          "update chat_message set body = replace(body, :token, :put), version = version + 1 where session_id = :session and strpos(body, :token) > 0 returning cast(null as text)");

  private final EntityManager database;
  private final Audit audit;

  HeldItemCuration(EntityManager database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  void apply(@Observes HeldItemDecided decided) {
    for (String update : TEXTS) {
      List<?> changed =
          database
              .createNativeQuery(
                  "with changed (address) as (%s) select address from changed".formatted(update),
                  String.class)
              .setParameter("token", decided.token())
              .setParameter("put", decided.replacement())
              .setParameter("session", decided.sessionId())
              .getResultList();
      changed.stream()
          .filter(Objects::nonNull)
          .forEach(address -> audit.record("edited", (String) address, List.of("text")));
    }
  }
}
