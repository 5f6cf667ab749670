package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import world.kindness.platform.database.StoredEntity;
import world.kindness.theme.Theme;

/** A theme a session's pack carries, in its order; the first one leads. */
@Entity
@Table(name = "session_theme")
public class SessionTheme extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  @ManyToOne(fetch = FetchType.LAZY)
  public Theme theme;

  public int placeInList;

  public static List<Theme> of(Session session) {
    return SessionTheme.<SessionTheme>list(
            "from SessionTheme s join fetch s.theme where s.session = ?1 order by s.placeInList, s.id",
            session)
        .stream()
        .map(s -> s.theme)
        .toList();
  }

  /** Makes these the session's themes, in this order. */
  public static void set(Session session, List<Theme> themes) {
    delete("session", session);
    int place = 0;
    for (Theme theme : themes) {
      SessionTheme link = new SessionTheme();
      link.session = session;
      link.theme = theme;
      link.placeInList = place++;
      link.persist();
    }
  }
}
