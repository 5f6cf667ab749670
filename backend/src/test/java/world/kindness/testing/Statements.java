package world.kindness.testing;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How many statements the database is asked while something happens. */
public final class Statements {
  private Statements() {}

  public static long during(SessionFactory database, Runnable happens) {
    Statistics statistics = database.getStatistics();
    statistics.setStatisticsEnabled(true);
    long before = statistics.getPrepareStatementCount();
    happens.run();
    return statistics.getPrepareStatementCount() - before;
  }
}
