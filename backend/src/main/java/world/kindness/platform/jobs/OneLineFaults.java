package world.kindness.platform.jobs;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import world.kindness.platform.database.DatabaseFault;

/**
 * The scheduler of jobs says at each turn that it found no database, with every frame of the stack;
 * one line is enough.
 */
@LoggingFilter(name = "one-line-faults")
public final class OneLineFaults implements Filter {
  @Override
  public boolean isLoggable(LogRecord line) {
    Throwable thrown = line.getThrown();
    if (thrown != null
        && String.valueOf(line.getLoggerName()).startsWith("com.github.kagkarlsson.scheduler")
        && DatabaseFault.in(thrown).isPresent()) {
      line.setThrown(null);
    }
    return true;
  }
}
