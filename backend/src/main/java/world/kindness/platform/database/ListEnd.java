package world.kindness.platform.database;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;

/** Where something stands that joins an ordered list. */
public final class ListEnd {
  private ListEnd() {}

  /**
   * The place behind the last of those that meet a condition on {@code e}. Their number says
   * nothing of it: one that left from among them left its place empty.
   */
  public static int of(Class<?> entity, String condition, Object... values) {
    TypedQuery<Integer> last =
        Panache.getEntityManager()
            .createQuery(
                "select max(e.placeInList) from %s e where %s"
                    .formatted(entity.getName(), condition),
                Integer.class);
    for (int i = 0; i < values.length; i++) {
      last.setParameter(i + 1, values[i]);
    }
    Integer highest = last.getSingleResult();
    return highest == null ? 0 : highest + 1;
  }
}
