package world.kindness.curation.consent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.curation.quotes.Consent;
import world.kindness.platform.text.Language;

/**
 * What people are asked, word for word. A change of words is a new version; answers keep the words
 * they were given to. A version says the same in every language.
 *
 * @param version lasting name of the wording
 * @param language the language of the words
 * @param choices from the most open to the most reserved
 */
public record ConsentWording(
    String version,
    @Schema(enumeration = {"en", "es", "sv"}) String language,
    String question,
    List<Choice> choices) {
  static final String VERSION = "1";

  /** {@code answer} is what is recorded, {@code words} what the person reads. */
  public record Choice(Consent answer, String words) {}

  /** The words of {@code messages/consent_<language>.properties}. */
  @MessageBundle(value = "consent", locale = "en")
  interface Words {
    @Message
    String question();

    @Message
    String named();

    @Message
    String initials();

    @Message
    String roleAndCountry();

    @Message
    String anonymous();

    @Message
    String refused();
  }

  static ConsentWording in(Language language) {
    Words words = language.words(Words.class);
    return new ConsentWording(
        VERSION,
        language.code(),
        words.question(),
        List.of(
            new Choice(Consent.NAMED, words.named()),
            new Choice(Consent.INITIALS, words.initials()),
            new Choice(Consent.ROLE_AND_COUNTRY, words.roleAndCountry()),
            new Choice(Consent.ANONYMOUS, words.anonymous()),
            new Choice(Consent.REFUSED, words.refused())));
  }

  /**
   * The question and the chosen answer, as they were read.
   *
   * @throws java.util.NoSuchElementException for what is no choice
   */
  String asAnswered(Consent answer) {
    return choices.stream()
        .filter(choice -> choice.answer() == answer)
        .map(choice -> question + " " + choice.words())
        .findFirst()
        .orElseThrow();
  }

  boolean offers(Consent answer) {
    return choices.stream().anyMatch(choice -> choice.answer() == answer);
  }
}
