package world.kindness.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class OutboxTest {
  private static final OutgoingMail MAIL =
      new OutgoingMail("ward@example.org", "Tea: te för två", "Kia ora\n\n.\nfrom the ward ☕\n");

  @Inject World world;
  @Inject Outbox outbox;
  GreenMail mails;

  @BeforeEach
  void begin() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
  }

  @Test
  void a_mail_goes_out_once_its_transaction_has_committed() throws Exception {
    QuarkusTransaction.requiringNew().run(() -> outbox.send(MAIL));
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    assertThat(mails.getReceivedMessages()[0].getSubject()).isEqualTo(MAIL.subject());
    assertThat(mails.getReceivedMessages()[0].getContent().toString())
        .isEqualToNormalizingNewlines(MAIL.text().strip());
  }

  @Test
  void a_mail_that_goes_out_twice_is_known_by_its_id() throws Exception {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              outbox.send(MAIL);
              outbox.send(MAIL);
              // As after a crash between the server's yes and the note of it.
              outbox.waiting().forEach(outbox::run);
            });
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(4));
    Map<String, Long> ids =
        Arrays.stream(mails.getReceivedMessages())
            .collect(Collectors.groupingBy(OutboxTest::id, Collectors.counting()));
    assertThat(ids.values()).containsExactly(2L, 2L);
    assertThat(ids.keySet()).allMatch(id -> id.matches("<[0-9a-f-]{36}@\\S+>"));
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void a_mail_of_a_transaction_that_rolls_back_never_goes_out() throws Exception {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.send(MAIL);
                          throw new IllegalStateException("something else went wrong");
                        }))
        .isInstanceOf(RuntimeException.class);
    assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0");
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.send(new OutgoingMail("later@example.org", "Later", "Later")));
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    assertThat(mails.getReceivedMessages()[0].getAllRecipients()[0])
        .hasToString("later@example.org");
  }

  @Test
  void a_mail_waits_while_the_server_is_away_and_goes_out_when_it_is_back() {
    mails.stop();
    QuarkusTransaction.requiringNew().run(() -> outbox.send(MAIL));
    World.eventually(
        () ->
            assertThat(
                    world.sql("select consecutive_failures from scheduled_tasks where not picked"))
                .isNotNull());
    mails.start();
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    World.eventually(
        () -> assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0"));
  }

  @Test
  void a_mail_that_is_taken_back_while_it_begins_to_go_out_goes_out() throws Exception {
    mails.stop();
    QuarkusTransaction.requiringNew().run(() -> outbox.send(MAIL));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                outbox.forget(
                    mail -> {
                      beginsElsewhere();
                      return true;
                    }));
    assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("1");
    world.change("delete from scheduled_tasks");
    mails.start();
  }

  private void beginsElsewhere() {
    try {
      world.changeElsewhere("update scheduled_tasks set picked = true, version = version + 1");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\nBcc: b@example.org",
        "a@example.org,b@example.org",
        "A <a@example.org>",
        "a b@example.org",
        "a@b@example.org",
        "example.org"
      })
  void a_mail_has_one_bare_address(String to) {
    assertThatThrownBy(() -> new OutgoingMail(to, "Subject", "Text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(to);
  }

  @Test
  void a_subject_is_one_line() {
    assertThatThrownBy(() -> new OutgoingMail("a@example.org", "Tea\r\nBcc: b@x.org", "Text"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
