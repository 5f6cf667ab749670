package world.kindness.curation.drafts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a draft takes over from the month before.
 *
 * @param count how many lines or people; 1 for the text of a section
 */
public record StandingText(Kind kind, int count) {
  /** The things there are, in the order of a pack. */
  @Schema(name = "StandingTextKind")
  public enum Kind {
    ABOUT,
    OUR_WORK,
    PURPOSES,
    CORE_GROUP,
    ACKNOWLEDGEMENTS,
    ACKNOWLEDGED,
    ACKNOWLEDGED_TEAMS
  }
}
