package world.kindness.theme;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import world.kindness.platform.database.StoredEntity;

/** How a theme was worded from a day on; never edited, public once a pack carried it. */
@Entity
public class ThemeWording extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public Theme theme;

  public String wording;
  public LocalDate since;

  /** Where the wording comes from, such as {@code insights pack 2023-10-26}. */
  public String source;

  public boolean published;
}
