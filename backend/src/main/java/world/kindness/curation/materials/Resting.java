package world.kindness.curation.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import world.kindness.curation.materials.Removal.Changed;
import world.kindness.curation.materials.Removal.Example;
import world.kindness.curation.materials.RestingThings.Kind;
import world.kindness.intake.files.SourceFile;
import world.kindness.platform.security.Sha256;
import world.kindness.session.Session;

/** Looks through what rests on a file, or what a whole draft has. */
@ApplicationScoped
class Resting {
  private static final int EXAMPLES = 10;
  private static final int LETTERS = 200;

  private final EntityManager database;

  Resting(EntityManager database) {
    this.database = database;
  }

  Removal on(SourceFile file) {
    return look(RestingThings.ALL, true, file.id, List.of(file.name), Standing.ofFile(file));
  }

  Removal in(Session session) {
    return look(
        Stream.concat(RestingThings.ALL.stream(), RestingThings.OF_DRAFT.stream()).toList(),
        false,
        session.id,
        SourceFile.of(session).stream().map(file -> file.name).toList(),
        Standing.ofDraft(session));
  }

  private Removal look(
      List<Kind> kinds, boolean file, UUID it, List<String> files, List<String> refused) {
    database.flush();
    List<Changed> changed = new ArrayList<>();
    Map<String, Integer> goes = new LinkedHashMap<>();
    StringBuilder seen = new StringBuilder(refused + "\n" + files);
    for (Kind kind : kinds) {
      String which = file ? kind.ofFile() : kind.ofSession();
      Object[] found =
          (Object[])
              database
                  .createNativeQuery(
                      "select count(*), coalesce(sum(cast(t.version as bigint)), 0), coalesce(sum(cast(hashtext(cast(t.id as text)) as bigint)), 0) from %s t where %s"
                          .formatted(kind.table(), which))
                  .setParameter("it", it)
                  .getSingleResult();
      int number = ((Number) found[0]).intValue();
      seen.append('\n').append(kind.what()).append(List.of(found));
      if (number > 0) {
        goes.put(kind.what(), number);
        if (kind.byPeople() != null) {
          byPeople(kind, which, it).ifPresent(changed::add);
        }
      }
    }
    return new Removal(
        Integer.parseUnsignedInt(Sha256.of(seen.toString()).substring(0, 8), 16) >>> 1,
        refused,
        changed,
        goes,
        files);
  }

  @SuppressWarnings("unchecked")
  private Optional<Changed> byPeople(Kind kind, String which, UUID it) {
    String from = " from %s t where %s and %s".formatted(kind.table(), which, kind.byPeople());
    int number =
        ((Number)
                database
                    .createNativeQuery("select count(*)" + from)
                    .setParameter("it", it)
                    .getSingleResult())
            .intValue();
    if (number == 0) {
      return Optional.empty();
    }
    List<Object[]> first =
        database
            .createNativeQuery(
                "select %s, left(%s, %d)%s order by t.id limit %d"
                    .formatted(kind.address(), kind.text(), LETTERS, from, EXAMPLES))
            .setParameter("it", it)
            .getResultList();
    return Optional.of(
        new Changed(
            kind.what(),
            number,
            first.stream().map(row -> new Example((String) row[0], (String) row[1])).toList()));
  }
}
