package world.kindness.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what a mail server says of the address itself stops mails to it. */
class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 | 550 5.1.1 <nia@example.org>: Recipient address rejected: User unknown | true",
        "550 | 550-5.1.1 The email account that you tried to reach does not exist. | true",
        "550 | 550 5.1.10 RESOLVER.ADR.RecipientNotFound | true",
        "550 | 550 5.2.1 The account is disabled | true",
        "552 | 552 5.2.2 Mailbox full | false",
        "550 | 550 5.7.1 Unable to relay | false",
        "550 | 550 relay not permitted | false",
        "554 | 554 5.7.1 blocked, see 5.1.1 | false",
        "535 | 535 5.7.8 Authentication credentials invalid | false",
        "451 | 451 4.1.1 come again | false",
      })
  void says_whether_the_address_is_nobodys(int code, String answer, boolean nobody) {
    SMTPException refused = new SMTPException("refused", code, List.of(answer), code >= 500);
    assertThat(Refusal.isNobody(new CompletionException(refused))).isEqualTo(nobody);
  }

  @Test
  void a_server_that_is_away_says_nothing_of_the_address() {
    assertThat(Refusal.isNobody(new IllegalStateException("connection refused"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "552 5.2.2 Mailbox full | true",
        "451 4.2.1 mailbox busy | true",
        "450 4.1.1 try later | true",
        "550 5.7.1 Unable to relay | false",
        "421 4.3.2 shutting down | false",
        "550 no | false",
      })
  void tells_a_full_mailbox_from_a_server_that_does_not_like_us(String answer, boolean ofAddress) {
    SMTPException refused = new SMTPException("refused", 500, List.of(answer), false);
    assertThat(Refusal.isOfAddress(refused)).isEqualTo(ofAddress);
  }
}
