package world.kindness.platform.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import world.kindness.platform.database.DatabaseFault;

/**
 * Keeps jobs in the database and does them: of several machines, one does each. A job that fails is
 * tried again after a while, then after twice as long, twelve times in all.
 */
@ApplicationScoped
public class Jobs {
  private static final Logger LOG = Logger.getLogger(Jobs.class);
  private static final int ATTEMPTS = 12;
  private static final int AT_ONCE = 2;

  /** A machine that was killed is known by a few missed ones, and others take its jobs on. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int MISSED_HEARTBEATS = 4;

  private final AgroalDataSource database;
  private final Instance<Job<?>> jobs;
  private final Clock clock;
  private final JobSettings settings;
  private final Map<Job.Line, Scheduler> lines = new EnumMap<>(Job.Line.class);

  Jobs(AgroalDataSource database, @Any Instance<Job<?>> jobs, Clock clock, JobSettings settings) {
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
    this.settings = settings;
  }

  void start(@Observes StartupEvent started) {
    for (Job.Line line : Job.Line.values()) {
      List<Task<?>> known = new ArrayList<>();
      jobs.stream().filter(job -> job.line() == line).forEach(job -> known.add(task(job)));
      lines.put(
          line,
          Scheduler.create(database, known)
              .tableName(line.table)
              .serializer(new JacksonSerializer())
              .threads(AT_ONCE)
              .pollingInterval(settings.poll())
              .heartbeatInterval(HEARTBEAT)
              .missedHeartbeatsLimit(MISSED_HEARTBEATS)
              .shutdownMaxWait(Duration.ofSeconds(10))
              .failureLogging(LogLevel.WARN, false)
              .build());
    }
    lines.values().forEach(Scheduler::start);
  }

  void stop(@Observes ShutdownEvent stopped) {
    lines.values().parallelStream().forEach(Scheduler::stop);
  }

  /**
   * Asks for a job in the transaction of the caller: it is done when that commits, and never when
   * it does not.
   *
   * @param instance names the piece of work; one that waits already is not asked for twice
   * @param delay how long to wait at least
   */
  public <T> void ask(Job<T> job, String instance, T data, Duration delay) {
    lines
        .get(job.line())
        .scheduleIfNotExists(
            TaskDescriptor.of(job.name(), job.data())
                .instance(instance)
                .data(data)
                .scheduledTo(clock.instant().plus(delay)));
  }

  /** What is kept for jobs of a kind that wait; without those that no job can read. */
  public <T> List<T> waiting(Job<T> job) {
    List<T> waiting = new ArrayList<>();
    lines
        .get(job.line())
        .fetchScheduledExecutionsForTask(
            job.name(), job.data(), execution -> data(execution).ifPresent(waiting::add));
    return waiting;
  }

  /**
   * Takes jobs back in the transaction of the caller. One that is being done just now stays, also
   * when it was begun after we looked: the row says so.
   *
   * @param unwanted by what is kept for a job
   * @return what was kept for those that were taken back
   */
  public <T> List<T> takeBack(Job<T> job, Predicate<T> unwanted) {
    Map<String, T> waiting = new LinkedHashMap<>();
    lines
        .get(job.line())
        .fetchScheduledExecutionsForTask(
            job.name(),
            job.data(),
            execution -> {
              data(execution)
                  .filter(unwanted)
                  .ifPresent(data -> waiting.put(execution.getTaskInstance().getId(), data));
            });
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from %s where task_name = ? and task_instance = any (?) and not picked returning task_instance"
                    .formatted(job.line().table))) {
      delete.setString(1, job.name());
      delete.setArray(2, connection.createArrayOf("text", waiting.keySet().toArray()));
      List<T> taken = new ArrayList<>();
      try (ResultSet rows = delete.executeQuery()) {
        while (rows.next()) {
          taken.add(waiting.get(rows.getString(1)));
        }
      }
      return taken;
    } catch (SQLException e) {
      throw DatabaseFault.unquoted("jobs could not be taken back", e);
    }
  }

  /** Nothing where it cannot be read: no other piece of work waits for that one. */
  private static <T> Optional<T> data(ScheduledExecution<T> execution) {
    try {
      return Optional.ofNullable(execution.getData());
    } catch (RuntimeException unreadable) {
      LOG.warnf("What is kept for a job cannot be read: %s", execution.getTaskInstance());
      return Optional.empty();
    }
  }

  private <T> Task<T> task(Job<T> job) {
    return Tasks.oneTime(TaskDescriptor.of(job.name(), job.data()))
        .onFailure(
            new MaxRetriesFailureHandler<>(
                ATTEMPTS,
                new ExponentialBackoffFailureHandler<>(settings.retry(), 2),
                (failed, operations) -> {
                  LOG.errorf("A job was given up: %s", job.name());
                  inRequest(
                      () ->
                          job.givenUp(
                              job.data().cast(failed.getExecution().taskInstance.getData()),
                              failed.getCause().orElse(null)));
                }))
        .execute((instance, context) -> inRequest(() -> job.run(instance.getData())));
  }

  private static void inRequest(Runnable work) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      work.run();
    } finally {
      request.terminate();
    }
  }
}
