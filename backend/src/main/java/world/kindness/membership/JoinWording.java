package world.kindness.membership;

/**
 * What people agree to when they join, word for word, one apart from the other. A change of words
 * is a new version.
 *
 * @param version lasting name of the wording
 * @param mailing needed to join: without mail nobody can be invited
 */
public record JoinWording(String version, String mailing, String profile, String quoting) {
  public static final JoinWording PRESENT =
      new JoinWording(
          "1",
          "Send me the invitation to each call and the pack that follows it. Every mail has a link to leave.",
          "Show my name, role, organisation and country among the people of the community. Somebody of the core group looks at it first.",
          "You may quote what I write in the chat of a call, with my role and country and without my name. Ask me before anything more.");

  /** What members who agreed to be quoted read; null for words that are no longer known. */
  public static String quoting(String version) {
    return version.equals(PRESENT.version) ? PRESENT.quoting : null;
  }
}
