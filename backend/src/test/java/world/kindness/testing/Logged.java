package world.kindness.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Every line that is logged while it is open, with its parameters and what was thrown. */
public final class Logged extends Handler implements AutoCloseable {
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  public Logged() {
    setLevel(Level.ALL);
    Logger.getLogger("").addHandler(this);
  }

  @Override
  public void publish(LogRecord line) {
    StringBuilder all =
        new StringBuilder(line.getMessage()).append(Arrays.toString(line.getParameters()));
    for (Throwable thrown = line.getThrown(); thrown != null; thrown = thrown.getCause()) {
      all.append(thrown);
    }
    lines.add(all.toString());
  }

  /** In lower case. */
  public String all() {
    return String.join("\n", lines).toLowerCase(Locale.ROOT);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
