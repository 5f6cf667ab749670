package world.kindness.curation;

import java.util.List;

/**
 * What stands between a draft and its publication, and the state of every section.
 *
 * @param warnings what deserves a thought and stands in no way
 */
public record Checklist(
    boolean publishable,
    List<SectionState> sections,
    List<Blocker> blockers,
    List<Blocker> warnings) {

  public enum State {
    EMPTY,
    NEEDS_YOU,
    READY
  }

  /** A section by its key, such as {@code on-the-day}. */
  public record SectionState(String key, State state) {}

  /**
   * One thing to settle, or to think about.
   *
   * @param code stable word, such as {@code quote-not-cleared}
   * @param target address at which it is settled
   * @param detail what to do, in a sentence
   */
  public record Blocker(String code, String target, String detail) {}
}
