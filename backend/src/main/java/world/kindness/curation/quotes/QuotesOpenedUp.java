package world.kindness.curation.quotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import world.kindness.intake.records.ChatMessage;
import world.kindness.intake.records.MessagesOpenedUp;
import world.kindness.platform.audit.Audit;

/**
 * Takes private records out of quotes as they were taken out of their messages. What an edition
 * carries is for a person to withdraw: the trail says which quote, and the checklist asks.
 */
@ApplicationScoped
class QuotesOpenedUp {
  private final Audit audit;

  QuotesOpenedUp(Audit audit) {
    this.audit = audit;
  }

  void follow(@Observes MessagesOpenedUp opened) {
    for (ChatMessage message : opened.messages()) {
      for (Quote quote : Quote.<Quote>list("messageId", message.id)) {
        quote.openUp(message.body);
        audit.recordBySystem(
            quote.wasPublished && quote.consent != Consent.WITHDRAWN
                ? "private-words-published"
                : "edited",
            "/quotes/" + quote.id,
            List.of("text"));
      }
    }
  }
}
