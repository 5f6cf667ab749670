package world.kindness.platform.database;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.GT;
import world.kindness.platform.problems.ProblemType;

/** What the database means by a failure, by its SQLSTATE (PostgreSQL, appendix A). */
public final class DatabaseFault {
  /** It ends, starts, is full, or two transactions stood in each other's way: it passes. */
  private static final Set<String> PASSING =
      Set.of("57P01", "57P02", "57P03", "57P05", "40001", "40P01", "55P03", "25006");

  /** Connections that broke, and what the machine has too little of. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "58");

  /** What was sent cannot be kept: a NUL, a date beyond any calendar, a number too large. */
  private static final Set<String> UNSUITABLE = Set.of("22003", "22007", "22008", "22021", "22P05");

  /** The driver's own, for anything it did not think of. */
  private static final String UNEXPECTED = "99999";

  /** A connection that broke. */
  private static final String BROKEN = "08000";

  /** Agroal's words. */
  private static final String NO_CONNECTION = "acquisition timeout";

  /**
   * The driver's, where Agroal gives up while it opens one; it says them in the machine's language.
   */
  private static final String GIVEN_UP = GT.tr("Interrupted while attempting to connect.");

  /** Narayana's number for a transaction that ended by itself, since it took too long. */
  private static final String OVER = "ARJUNA016102";

  private DatabaseFault() {}

  /** The kind of problem; empty where the failure is none of the database's, or a fault of ours. */
  public static Optional<ProblemType> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return of(refused);
      }
      for (Throwable besides : cause.getSuppressed()) {
        Optional<ProblemType> found = in(besides);
        if (found.isPresent()) {
          return found;
        }
      }
      if (cause instanceof RollbackException && String.valueOf(cause.getMessage()).contains(OVER)) {
        return Optional.of(ProblemType.UNAVAILABLE);
      }
    }
    return Optional.empty();
  }

  /**
   * A failure that says what it was without the database's own words, which may quote what somebody
   * is called.
   */
  public static IllegalStateException unquoted(String what, SQLException failure) {
    String state =
        of(failure).equals(Optional.of(ProblemType.UNAVAILABLE)) ? BROKEN : failure.getSQLState();
    return new IllegalStateException(what, new SQLException("SQL state " + state, state));
  }

  private static Optional<ProblemType> of(SQLException refused) {
    String state = refused.getSQLState();
    if (state == null || state.equals(UNEXPECTED)) {
      // The pool's own: nobody gave a connection back in time, or none could be opened or tried.
      String words = refused.getMessage() + " " + refused.getCause();
      return words.toLowerCase(Locale.ROOT).contains(NO_CONNECTION) || words.contains(GIVEN_UP)
          ? Optional.of(ProblemType.UNAVAILABLE)
          : in(refused.getCause());
    }
    if (PASSING.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2))) {
      return Optional.of(ProblemType.UNAVAILABLE);
    }
    return UNSUITABLE.contains(state)
        ? Optional.of(ProblemType.MALFORMED_REQUEST)
        : Optional.empty();
  }
}
