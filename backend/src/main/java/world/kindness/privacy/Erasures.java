package world.kindness.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import world.kindness.intake.absent.SuppressionList;
import world.kindness.mail.Outbox;
import world.kindness.pack.withdrawals.Withdrawals;
import world.kindness.pack.withdrawals.WithoutPerson;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.database.DatabaseFault;
import world.kindness.platform.jobs.Jobs;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.privacy.ErasureQuestion.Decision;
import world.kindness.session.Session;

/**
 * Erases a person. What the public and the next edition could show goes first, in one transaction;
 * it asks for a job that takes the person out of everything else, also after a crash.
 */
@ApplicationScoped
class Erasures {
  private static final int LONGEST_SECONDS = 900;

  private final AgroalDataSource database;
  private final Recognition recognition;
  private final Inventory inventory;
  private final Rewriting rewriting;
  private final Withdrawals withdrawals;
  private final SuppressionList suppression;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Audit audit;
  private final Clock clock;
  private final Jobs jobs;
  private final Instance<EraseJob> job;

  Erasures(
      AgroalDataSource database,
      Recognition recognition,
      Inventory inventory,
      Rewriting rewriting,
      Withdrawals withdrawals,
      SuppressionList suppression,
      Outbox outbox,
      ObjectMapper json,
      Audit audit,
      Clock clock,
      Jobs jobs,
      Instance<EraseJob> job) {
    this.database = database;
    this.recognition = recognition;
    this.inventory = inventory;
    this.rewriting = rewriting;
    this.withdrawals = withdrawals;
    this.suppression = suppression;
    this.outbox = outbox;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
    this.jobs = jobs;
    this.job = job;
  }

  /** Whom it would concern and how much it would be; changes nothing. */
  record Plan(Person person, List<Erasure.PlaceCount> counts) {}

  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  Plan preview(Subject subject) {
    Person person = recognition.recognise(subject);
    try (Connection connection = database.getConnection()) {
      Rows rows = new Rows(connection);
      return new Plan(person, counts(rows, person, without(rows, person)));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Hides the person everywhere and sees to the rest. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  Erasure begin(Subject subject) {
    suppression.hold();
    try (Connection connection = database.getConnection()) {
      Rows rows = new Rows(connection);
      // Whoever publishes or edits a call holds it: an erasure comes before or after, and looks
      // again once it is its turn.
      for (String slug : sessions(rows, recognition.recognise(subject))) {
        Session.locked(slug);
      }
      Person person = recognition.recognise(subject);
      Set<String> passages = Passages.of(rows, person);
      WithoutPerson without = without(rows, person);
      Erasure erasure = new Erasure();
      erasure.askedAt = clock.instant();
      erasure.askedBy = audit.actor();
      erasure.subject = person;
      erasure.counts = counts(rows, person, without);
      erasure.persistAndFlush();
      suppression.add(erasure.id, person.names(), person.addresses(), passages);
      for (String slug : sessions(rows, person)) {
        withdrawals.hide(Session.locked(slug), without);
      }
      Panache.getEntityManager().flush();
      open(rows, erasure.id);
      for (Table table : Register.TABLES) {
        if (table.open) {
          rewriting.rewrite(rows, table, person);
        }
      }
      // Once nobody can write to them any more who had not begun before.
      outbox.forget(new MailsOf(person, passages));
      Panache.getEntityManager().clear();
      audit.record("erased", "/privacy/erasures/" + erasure.id);
      jobs.ask(job.get(), erasure.id.toString(), erasure.id, Duration.ZERO);
      return Erasure.required(erasure.id);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What a person decided about words that the last look saw. */
  record Decided(UUID question, Decision decision) {}

  /**
   * Keeps what was decided; with the last one the erasure goes on.
   *
   * @throws Problem 409 once it is done, 422 for a question that it did not ask
   */
  @Transactional
  Erasure decide(UUID id, List<Decided> answers) {
    // Of two answers at once, the later one sees the other and asks for what comes next.
    Erasure erasure = Erasure.locked(id);
    if (erasure.doneAt != null) {
      throw new Problem(ProblemType.CONFLICT, "This erasure is done: nothing is asked any more.");
    }
    Map<UUID, ErasureQuestion> asked = new HashMap<>();
    ErasureQuestion.of(id).forEach(question -> asked.put(question.id, question));
    for (int i = 0; i < answers.size(); i++) {
      ErasureQuestion question = asked.get(answers.get(i).question());
      if (question == null) {
        throw Problem.rule("/answers/%d/question".formatted(i), "This erasure does not ask that.");
      }
      question.decide(answers.get(i).decision(), audit.actor(), clock.instant());
    }
    audit.record("decided", "/privacy/erasures/" + id);
    Panache.getEntityManager().flush();
    if (!asked.isEmpty() && !ErasureQuestion.open(id)) {
      jobs.ask(job.get(), UUID.randomUUID().toString(), id, Duration.ZERO);
    }
    return erasure;
  }

  /** Lets this transaction change what an edition's entry says; see V031. */
  static void open(Rows rows, UUID erasure) throws SQLException {
    rows.each("select set_config('kindness.erasure', ?, true)", row -> {}, erasure.toString());
  }

  /** The calls in which the person stands, by their slugs. */
  Set<String> sessions(Rows rows, Person person) throws SQLException {
    Set<String> slugs = new TreeSet<>();
    for (Table table : Register.TABLES) {
      if (table.session != null) {
        inventory.each(
            rows,
            table,
            person,
            occurrence -> {
              if (occurrence.session() != null) {
                slugs.add(occurrence.session());
              }
            });
      }
    }
    return slugs;
  }

  WithoutPerson without(Rows rows, Person person) throws SQLException {
    Set<UUID> things = new HashSet<>(person.of("quote"));
    things.addAll(person.of("breakout_note"));
    return new WithoutPerson(person.absentees(Passages.of(rows, person)), things, json);
  }

  private List<Erasure.PlaceCount> counts(Rows rows, Person person, WithoutPerson without)
      throws SQLException {
    List<Erasure.PlaceCount> counts = new ArrayList<>();
    for (Table table : Register.TABLES) {
      long[] found = new long[2];
      if (table.name.equals("rendition_bytes")) {
        for (String slug : sessions(rows, person)) {
          found[1] += withdrawals.carrying(Session.required(slug), without);
        }
      } else {
        inventory.each(rows, table, person, occurrence -> found[occurrence.theirs() ? 0 : 1]++);
      }
      if (found[0] + found[1] > 0) {
        counts.add(new Erasure.PlaceCount(table.place, found[0], found[1]));
      }
    }
    return counts;
  }

  /** The state alone: what the database says may name somebody. */
  private static IllegalStateException failed(SQLException e) {
    return DatabaseFault.unquoted("a person could not be erased", e);
  }
}
