package world.kindness.curation.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a draft and its publication, and the state of every section.
 *
 * @param quotesToLeaveOut how many quotes without consent are all that stands in the way: the pack
 *     can be published without them, and they come with a later edition. Absent where something
 *     else stands in the way, or nothing
 * @param warnings what to think about; they block nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Checklist(
    boolean publishable,
    @Nullable Integer quotesToLeaveOut,
    List<SectionState> sections,
    List<Blocker> blockers,
    List<Warning> warnings) {

  @Schema(name = "SectionReadiness")
  public enum State {
    EMPTY,
    NEEDS_YOU,
    READY
  }

  /** A section by its key, such as {@code on-the-day}. */
  public record SectionState(String key, State state) {}

  /**
   * One thing to settle.
   *
   * @param code stable word, such as {@code quote-not-cleared}
   * @param target address at which it is settled
   * @param detail what to do, in a sentence
   */
  public record Blocker(String code, String target, String detail) {}

  /**
   * One thing to think about.
   *
   * @param code stable word, such as {@code small-group}
   * @param target address of what it is about
   * @param detail why, in a sentence
   */
  @Schema(name = "ChecklistWarning")
  public record Warning(String code, String target, String detail) {}
}
