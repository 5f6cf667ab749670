package world.kindness.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.SourceCopy;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.held.HeldItem;
import world.kindness.pack.withdrawals.Withdrawals;
import world.kindness.pack.withdrawals.WithoutPerson;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.Jobs;
import world.kindness.privacy.ErasureQuestion.Decision;
import world.kindness.session.Session;

/**
 * Takes a person who is hidden already out of everything, a piece at a time. Each piece can be done
 * again, so it goes on wherever it was interrupted; it ends when it finds nothing any more.
 */
@ApplicationScoped
class EraseJob implements Job<UUID> {
  private static final int LONGEST_SECONDS = 900;
  private static final int AFTER_JOBS = Interceptor.Priority.APPLICATION + 1000;

  private final AgroalDataSource database;
  private final Recognition recognition;
  private final Inventory inventory;
  private final Rewriting rewriting;
  private final Erasures erasures;
  private final Remainders remainders;
  private final Withdrawals withdrawals;
  private final EveryText texts;
  private final Jobs jobs;
  private final Clock clock;

  EraseJob(
      AgroalDataSource database,
      Recognition recognition,
      Inventory inventory,
      Rewriting rewriting,
      Erasures erasures,
      Remainders remainders,
      Withdrawals withdrawals,
      EveryText texts,
      Jobs jobs,
      Clock clock) {
    this.database = database;
    this.recognition = recognition;
    this.inventory = inventory;
    this.rewriting = rewriting;
    this.erasures = erasures;
    this.remainders = remainders;
    this.withdrawals = withdrawals;
    this.texts = texts;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A piece of the work. */
  private interface Piece<T> {
    T done(Rows rows) throws SQLException;
  }

  /** What a machine that was stopped, or a job that was given up, left undone goes on. */
  void goOn(@Observes @Priority(AFTER_JOBS) StartupEvent started) {
    piece(
        rows -> {
          Erasure.unfinished().forEach(e -> jobs.ask(this, e.id.toString(), e.id, Duration.ZERO));
          return null;
        });
  }

  /** Jobs are not in an archive; what is to be erased is. */
  void takenIn(@Observes ArchiveTakenIn archive) {
    Erasure.unfinished().forEach(e -> jobs.ask(this, e.id.toString(), e.id, Duration.ZERO));
  }

  @Override
  public String name() {
    return "erase-person";
  }

  @Override
  public Class<UUID> data() {
    return UUID.class;
  }

  @Override
  public void run(UUID id) {
    Person known = piece(rows -> Erasure.<Erasure>findById(id).subject);
    if (known == null) {
      return;
    }
    Person person = person(known);
    files(person)
        .forEach((file, occurrences) -> piece(rows -> file(rows, person, file, occurrences)));
    piece(rows -> reports(rows, person));
    for (Table table : Register.TABLES) {
      piece(
          rows -> {
            Erasures.open(rows, id);
            rewriting.rewrite(rows, table, person);
            return null;
          });
    }
    piece(
        rows -> {
          mails(rows, person.absentees());
          return null;
        });
    Set<String> sessions = piece(rows -> erasures.sessions(rows, person));
    sessions.forEach(slug -> piece(rows -> hidden(rows, person, slug)));
    sessions.forEach(withdrawals::publishPending);
    Person named =
        new Person(
            known.names(), known.chosen(), known.addresses(), known.accounts(), Map.of(), Map.of());
    decided(id, named);
    piece(rows -> finish(rows, id, named));
  }

  /** As known when it began, and whatever of theirs came since. */
  private Person person(Person known) {
    Subject subject =
        new Subject(
            List.copyOf(known.names()),
            List.copyOf(known.addresses()),
            List.copyOf(known.accounts()),
            List.of());
    boolean onlyThings =
        known.names().isEmpty() && known.addresses().isEmpty() && known.accounts().isEmpty();
    return onlyThings ? known : recognition.recognise(subject, known.chosen()).with(known);
  }

  private Map<UUID, SourceCopy.Occurrences> files(Person person) {
    return piece(
        rows -> {
          Map<UUID, SourceCopy.Occurrences> files = new HashMap<>(person.files());
          inventory.each(
              rows,
              Register.table("source_file"),
              person,
              occurrence ->
                  files.putIfAbsent(
                      occurrence.id(), new SourceCopy.Occurrences(Set.of(), Set.of())));
          return files;
        });
  }

  /** Mails to them or that name them do not go out, also those that no job can read. */
  private void mails(Rows rows, Absentees absentees) throws SQLException {
    texts.each(
        rows,
        Register.MAILS::equals,
        row -> {
          if (row.texts().stream()
              .anyMatch(text -> absentees.isAddress(text) || absentees.standIn(text))) {
            row.takeBack();
          }
        });
  }

  private Void file(Rows rows, Person person, UUID id, SourceCopy.Occurrences occurrences)
      throws SQLException {
    SourceFile file = SourceFile.findById(id);
    if (file == null) {
      return null;
    }
    file.without(person.absentees(), occurrences);
    for (HeldItem item :
        HeldItem.<HeldItem>list("sourceFile = ?1 and id in ?2", file, person.of("held_item"))) {
      String copy = new String(file.redactedCopy, StandardCharsets.UTF_8);
      file.redactedCopy = copy.replace(item.token, item.mark()).getBytes(StandardCharsets.UTF_8);
      rows.change(
          "update chat_message set body = replace(body, ?, ?), version = version + 1 where source_file_id = ? and strpos(body, ?) > 0",
          item.token,
          item.mark(),
          id,
          item.token);
    }
    return null;
  }

  private Void reports(Rows rows, Person person) throws SQLException {
    Set<UUID> intakes =
        rows.ids(
            "select distinct intake_id from source_file where id = any (?)",
            rows.ids(person.files().keySet()));
    inventory.each(
        rows, Register.table("intake"), person, occurrence -> intakes.add(occurrence.id()));
    Set<UUID> things = new HashSet<>();
    List.of("chat_message", "breakout_note", "quote", "attendee")
        .forEach(table -> things.addAll(person.of(table)));
    for (UUID id : intakes) {
      Intake intake = Intake.findById(id);
      intake.without(person.absentees(), things);
    }
    Panache.getEntityManager().flush();
    return null;
  }

  private Boolean hidden(Rows rows, Person person, String slug) throws SQLException {
    WithoutPerson without = erasures.without(rows, person);
    return withdrawals.hide(Session.locked(slug), without);
  }

  /** Takes out what the last look saw and a person said is they. */
  private void decided(UUID id, Person named) {
    Set<String> contexts = piece(rows -> ErasureQuestion.decided(id, Decision.REMOVE));
    Set<String> calls =
        piece(
            rows -> {
              Erasures.open(rows, id);
              return remainders.remove(rows, named, contexts);
            });
    for (String slug : calls) {
      piece(rows -> withdrawals.hide(Session.locked(slug), remainders.fromPacks(named, contexts)));
    }
    calls.forEach(withdrawals::publishPending);
  }

  /**
   * Nothing may be left that tells them; rows that were emptied tell nothing. What only may be they
   * is asked about, and it is not done before somebody decided.
   */
  private Void finish(Rows rows, UUID id, Person named) throws SQLException {
    Set<String> left = new HashSet<>();
    for (Table table : Register.TABLES) {
      inventory.each(rows, table, named, occurrence -> left.add(table.place));
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("an erased person still stands in " + left);
    }
    if (!remainders.ask(rows, id, named)) {
      Erasure.<Erasure>findById(id).done(clock.instant());
    }
    return null;
  }

  private <T> T piece(Piece<T> piece) {
    Callable<T> done =
        () -> {
          try (Connection connection = database.getConnection()) {
            return piece.done(new Rows(connection));
          } catch (SQLException e) {
            // What the database says may name somebody.
            throw new IllegalStateException("a piece of an erasure failed: " + e.getSQLState());
          }
        };
    return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(done);
  }
}
