package world.kindness.curation.checklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands between a draft and its publication, and the state of every section.
 *
 * @param warnings what to think about; they block nothing
 */
public record Checklist(
    boolean publishable,
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
