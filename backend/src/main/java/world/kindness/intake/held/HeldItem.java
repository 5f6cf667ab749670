package world.kindness.intake.held;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.findings.personaldata.PersonalData;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.session.Session;

/** Personal data found in a file. A token stands in every text until a person decides. */
@Entity
@Table(name = "held_item")
public class HeldItem extends StoredEntity {
  /** How a token looks. */
  public static final Pattern TOKEN = Pattern.compile("\\[held [a-z ]{1,20} [0-9a-f]{8}]");

  @Schema(name = "HeldItemKind")
  public enum Kind {
    EMAIL,
    PHONE,
    NHS_NUMBER
  }

  /** {@code KEEP} puts the value back, {@code REDACT} a mark, {@code DROP} nothing at all. */
  @Schema(name = "HeldItemOutcome")
  public enum Decision {
    REDACT,
    KEEP,
    DROP
  }

  @ManyToOne(fetch = FetchType.LAZY)
  public Intake intake;

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  @ManyToOne(fetch = FetchType.LAZY)
  public SourceFile sourceFile;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** What was found; forgotten once the decision is not to keep it. */
  public String foundValue;

  /** What stands in the texts instead. */
  public String token;

  public int line;

  @Enumerated(EnumType.STRING)
  public Decision decision;

  /** Why, in the words of whoever decided. */
  public String reason;

  public String decidedBy;
  public Instant decidedAt;

  public static HeldItem required(UUID id) {
    return HeldItem.<HeldItem>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("held item", id));
  }

  /** Of a session; what waits in several copies of a chat is one thing to decide. */
  public static List<HeldItem> of(Session session) {
    Set<String> waiting = new HashSet<>();
    return HeldItem.<HeldItem>list(
            "session = ?1 order by sourceFile.name, sourceFile.sha256, line, id", session)
        .stream()
        .filter(
            item ->
                item.decision != null
                    || !item.isOfChat()
                    || waiting.add(item.kind + " " + item.foundValue))
        .toList();
  }

  /** The same, still waiting in another chat of the call. */
  List<HeldItem> copies() {
    return !isOfChat()
        ? List.of()
        : HeldItem.<HeldItem>list(
                "session = ?1 and kind = ?2 and foundValue = ?3 and decision is null and id <> ?4",
                session,
                kind,
                foundValue,
                id)
            .stream()
            .filter(HeldItem::isOfChat)
            .toList();
  }

  private boolean isOfChat() {
    return FileKind.valueOf(sourceFile.kind).isChat();
  }

  /** What takes the token's place in every text. */
  String replacement() {
    return switch (decision) {
      case KEEP -> foundValue;
      case DROP -> "";
      case REDACT -> mark();
    };
  }

  /** What stands where it was taken out. */
  public String mark() {
    return PersonalData.Kind.valueOf(kind.name()).mark;
  }
}
