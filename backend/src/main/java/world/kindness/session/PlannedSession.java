package world.kindness.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.changes.Versioned;

/**
 * A call as facilitators see it.
 *
 * @param joinLink never public: facilitators see it, and members on the page of their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedSession(
    String slug,
    int version,
    @Nullable Integer number,
    String title,
    @Nullable String summary,
    Instant startsAt,
    Instant endsAt,
    String timeZone,
    Session.Stage stage,
    @Nullable String offRuleReason,
    @Nullable String joinLink,
    boolean published,
    @Nullable Integer latestEdition,
    @Nullable String recordingLink,
    @Nullable String transcriptLink,
    List<NumberedQuestion> questions)
    implements Versioned {
  public static PlannedSession of(Session session) {
    return of(List.of(session)).getFirst();
  }

  /** Several, in their order. */
  public static List<PlannedSession> of(List<Session> sessions) {
    Map<UUID, List<NumberedQuestion>> questions = NumberedQuestion.of(sessions);
    return sessions.stream().map(s -> of(s, questions.getOrDefault(s.id, List.of()))).toList();
  }

  private static PlannedSession of(Session s, List<NumberedQuestion> questions) {
    return new PlannedSession(
        s.slug,
        s.version,
        s.callNumber,
        s.title,
        s.summary,
        s.startsAt,
        s.endsAt,
        s.timeZone,
        s.stage,
        s.offRuleReason,
        s.joinLink,
        s.published,
        s.latestEdition,
        s.recordingLink,
        s.transcriptLink,
        questions);
  }
}
