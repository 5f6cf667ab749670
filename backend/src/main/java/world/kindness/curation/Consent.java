package world.kindness.curation;

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
}
