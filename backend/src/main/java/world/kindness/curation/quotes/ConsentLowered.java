package world.kindness.curation.quotes;

import java.util.UUID;
import world.kindness.session.Session;

/**
 * Less may be shown of a quote that was published than was agreed before; told within the
 * transaction, with the session locked. Whoever shows it hides it, or refuses with a problem that
 * says how it is hidden.
 *
 * @param quote its id; the quote itself may have left the draft
 * @param left what may still be shown; null where the words go as well
 * @param decided whether it is to be hidden now: the writer said so, or a facilitator was asked
 */
public record ConsentLowered(Session session, UUID quote, StillShown left, boolean decided) {

  /**
   * @param attribution null for none
   * @param country its code; null for none
   */
  public record StillShown(String attribution, String country) {}

  /** A quote as its consent stands now. */
  static ConsentLowered of(Session session, Quote quote, boolean decided) {
    return new ConsentLowered(session, quote.id, quote.stillShown(), decided);
  }
}
