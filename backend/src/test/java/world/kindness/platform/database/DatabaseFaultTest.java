package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.GT;
import world.kindness.platform.problems.ProblemType;

class DatabaseFaultTest {
  /** The words of Agroal, which has no state for them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry, acquisition timeout!",
        "Acquisition timeout while waiting for new connection",
        "Acquisition timeout on health check"
      })
  void a_pool_without_a_connection_passes(String words) {
    assertThat(DatabaseFault.in(new IllegalStateException(new SQLException(words))))
        .contains(ProblemType.UNAVAILABLE);
  }

  @Test
  void a_connection_that_was_given_up_while_it_opened_passes() {
    assertThat(
            DatabaseFault.in(
                new SQLException(
                    "Something unusual has occurred to cause the driver to fail.",
                    "99999",
                    new RuntimeException(GT.tr("Interrupted while attempting to connect.")))))
        .contains(ProblemType.UNAVAILABLE);
    assertThat(DatabaseFault.in(new SQLException("Something unusual", "99999"))).isEmpty();
  }

  @Test
  void a_transaction_that_took_longer_than_one_may_passes() {
    assertThat(
            DatabaseFault.in(
                new IllegalStateException(
                    new RollbackException(
                        "ARJUNA016102: The transaction is not active! Uid is 0"))))
        .contains(ProblemType.UNAVAILABLE);
    assertThat(DatabaseFault.in(new RollbackException("ARJUNA016053: Could not commit"))).isEmpty();
  }

  @Test
  void a_failure_of_another_kind_is_a_fault_of_ours() {
    assertThat(DatabaseFault.in(new SQLException("something else"))).isEmpty();
    assertThat(DatabaseFault.in(new SQLException("no such table", "42P01"))).isEmpty();
  }
}
