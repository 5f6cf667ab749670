package world.kindness.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.Jobs;

/**
 * Mails wait here in the transaction of the deed they belong to, and go out by SMTP once it has
 * committed. A mail that was handed over leaves nothing behind: neither address nor text.
 */
@ApplicationScoped
public class Outbox implements Job<OutgoingMail> {
  private static final Logger LOG = Logger.getLogger(Outbox.class);

  private final Jobs jobs;
  private final Mailer mailer;
  private final SiteSettings site;
  private final Event<MailingNews> news;
  private final Event<MailsForgotten> forgotten;
  private final Clock clock;

  Outbox(
      Jobs jobs,
      Mailer mailer,
      SiteSettings site,
      Event<MailingNews> news,
      Event<MailsForgotten> forgotten,
      Clock clock) {
    this.forgotten = forgotten;
    this.clock = clock;
    this.jobs = jobs;
    this.mailer = mailer;
    this.site = site;
    this.news = news;
  }

  /**
   * Sends a mail after the caller's transaction; never when that rolls back. After a crash it may
   * go out once more, under the same Message-ID: whoever receives it can tell.
   */
  public void send(OutgoingMail mail) {
    send(mail, Duration.ZERO);
  }

  /** As {@link #send(OutgoingMail)}, not before a while has passed. */
  public void send(OutgoingMail mail, Duration after) {
    String id = UUID.randomUUID().toString();
    String messageId = "<" + id + "@" + host() + ">";
    jobs.ask(this, id, mail.with("Message-ID", messageId), after);
  }

  /** The name under which our mails go out. */
  public String host() {
    return URI.create(site.url()).getHost();
  }

  /** Mails that wait to be sent. */
  public List<OutgoingMail> waiting() {
    return jobs.waiting(this);
  }

  /** Takes mails back that still wait, in the caller's transaction. */
  public void forget(Predicate<OutgoingMail> unwanted) {
    jobs.takeBack(this, unwanted).stream()
        .filter(mail -> mail.mailing() != null)
        .collect(Collectors.groupingBy(OutgoingMail::mailing, Collectors.counting()))
        .forEach((mailing, mails) -> forgotten.fire(new MailsForgotten(mailing, mails)));
  }

  @Override
  public Line line() {
    return Line.NEIGHBOURS;
  }

  @Override
  public String name() {
    return "send-mail";
  }

  @Override
  public Class<OutgoingMail> data() {
    return OutgoingMail.class;
  }

  @Override
  public void run(OutgoingMail mail) {
    if (mail.until() != null && mail.until().isBefore(clock.instant())) {
      tell(mail, MailingNews.Outcome.GIVEN_UP);
      return;
    }
    try {
      mailer.send(message(mail));
    } catch (RuntimeException refused) {
      if (Refusal.isNobody(refused)) {
        tell(mail, MailingNews.Outcome.NOBODY);
        return;
      }
      // What a server answers may name the address.
      LOG.debugf("A mail could not be handed over: %s", refused.getClass().getSimpleName());
      throw new NotTaken(Refusal.isOfAddress(refused));
    }
    tell(mail, MailingNews.Outcome.SENT);
  }

  /** A mail server did not take a mail; says nothing of whose. */
  private static final class NotTaken extends IllegalStateException {
    final boolean ofAddress;

    NotTaken(boolean ofAddress) {
      super("the mail server did not take the mail");
      this.ofAddress = ofAddress;
    }
  }

  @Override
  public void givenUp(OutgoingMail mail, @Nullable Throwable last) {
    tell(
        mail,
        last instanceof NotTaken reason && reason.ofAddress
            ? MailingNews.Outcome.REFUSED
            : MailingNews.Outcome.GIVEN_UP);
  }

  /** That a figure is missing is no reason to send a mail once more. */
  private void tell(OutgoingMail mail, MailingNews.Outcome outcome) {
    if (mail.mailing() == null) {
      return;
    }
    try {
      news.fire(new MailingNews(mail.mailing(), mail.to(), outcome));
    } catch (RuntimeException e) {
      LOG.warnf("How a mail went could not be noted: %s", e.getClass().getSimpleName());
    }
  }

  private static Mail message(OutgoingMail mail) {
    Mail message = Mail.withText(mail.to(), mail.subject(), mail.text()).setHtml(mail.html());
    mail.headers().forEach(message::addHeader);
    mail.attachments()
        .forEach(
            file ->
                message.addAttachment(
                    file.name(), file.text().getBytes(StandardCharsets.UTF_8), file.mediaType()));
    return message;
  }
}
