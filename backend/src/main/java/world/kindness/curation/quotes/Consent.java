package world.kindness.curation.quotes;

import java.util.EnumSet;
import java.util.Set;

/** What the quoted person said about being quoted. Being in the chat is not consent. */
public enum Consent {
  NOT_ASKED,
  ASKED,
  ANONYMOUS,
  ROLE_AND_COUNTRY,
  INITIALS,
  NAMED,
  REFUSED,
  WITHDRAWN;

  /** Whether the quote may be published, as far as consent goes. */
  public boolean cleared() {
    return this == ANONYMOUS || this == ROLE_AND_COUNTRY || this == INITIALS || this == NAMED;
  }

  /**
   * Whether something may not be shown any more that the other consent allowed. Whoever may be
   * named may be told of in any way.
   */
  public boolean takesBackFrom(Consent before) {
    return !shows().containsAll(before.shows());
  }

  private Set<Shown> shows() {
    return switch (this) {
      case NAMED -> EnumSet.allOf(Shown.class);
      case INITIALS -> EnumSet.of(Shown.WORDS, Shown.INITIALS);
      case ROLE_AND_COUNTRY -> EnumSet.of(Shown.WORDS, Shown.ROLE, Shown.COUNTRY);
      case ANONYMOUS -> EnumSet.of(Shown.WORDS);
      case NOT_ASKED, ASKED, REFUSED, WITHDRAWN -> EnumSet.noneOf(Shown.class);
    };
  }

  private enum Shown {
    WORDS,
    NAME,
    INITIALS,
    ROLE,
    COUNTRY
  }
}
