package world.kindness.curation.consent;

import java.util.List;
import world.kindness.curation.quotes.Consent;

/**
 * What people are asked, word for word. A change of words is a new version; answers keep the words
 * they were given to.
 *
 * @param version lasting name of the wording
 * @param choices from the most open to the most reserved
 */
public record ConsentWording(String version, String question, List<Choice> choices) {

  /** {@code answer} is what is recorded, {@code words} what the person reads. */
  public record Choice(Consent answer, String words) {}

  public static final ConsentWording PRESENT =
      new ConsentWording(
          "1",
          "May we show these words of yours in the insights pack of this call? It is public: anybody can read, copy and cite it.",
          List.of(
              new Choice(Consent.NAMED, "Yes, with my name and my country."),
              new Choice(
                  Consent.INITIALS,
                  "Yes, with my initials. People who know me may still recognise me."),
              new Choice(
                  Consent.ROLE_AND_COUNTRY, "Yes, with my role and my country, without my name."),
              new Choice(Consent.ANONYMOUS, "Yes, with nothing about me."),
              new Choice(Consent.REFUSED, "No, please do not show them.")));

  /** The question and the chosen answer, as they were read. */
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
