package world.kindness.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.platform.text.Language;

/**
 * What people agree to when they join, word for word, one apart from the other. A change of words
 * is a new version; a version says the same in every language.
 *
 * @param version lasting name of the wording
 * @param language the language of the words
 * @param mailing needed to join: without mail nobody can be invited
 */
public record JoinWording(
    String version,
    @Schema(enumeration = {"en", "es", "sv"}) String language,
    String mailing,
    String profile,
    String quoting) {
  static final String VERSION = "1";

  static JoinWording in(Language language) {
    JoiningWords words = language.words(JoiningWords.class);
    return new JoinWording(
        VERSION, language.code(), words.mailing(), words.profile(), words.quoting());
  }

  /** What a member who agreed to be quoted read; null for words that are no longer known. */
  public static String quoting(Member member) {
    return member.wordingVersion.equals(VERSION) ? member.agreements().quoting : null;
  }
}
