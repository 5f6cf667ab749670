package world.kindness.theme;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the patch of a theme is made, and of every call that it leads: what is stitched, on which
 * cloth. Given here and taken from here by every form of a pack and by the site, so that all of
 * them draw the same.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Look(Pattern pattern, Dye dye) {

  /**
   * What is stitched. The first nine are the looks of the first nine themes, in this order: it is
   * never changed.
   */
  @Schema(name = "PatchPattern")
  public enum Pattern {
    GEESE,
    SCALLOPS,
    DIAMONDS,
    RIPPLES,
    CROSSES,
    RUNNING,
    STARS,
    ZIGZAG,
    LOG_CABIN,
    /** A hem and nothing in it, for a call that no theme leads. */
    PLAIN
  }

  /** The cloth, in the same order. */
  @Schema(name = "PatchDye")
  public enum Dye {
    PINE,
    WOAD,
    WELD,
    LOGWOOD,
    MADDER,
    LICHEN,
    IRON,
    WALNUT,
    OCHRE
  }

  private static final int CLOTHS = Dye.values().length;

  /**
   * Nine themes have nine patterns on nine cloths; each nine after them wears the same patterns on
   * other cloths, so that the first 81 are all different.
   *
   * @param number of the theme in the order in which themes were begun, from 1
   */
  public static Look of(int number) {
    int place = Math.max(number, 1) - 1;
    int pattern = place % CLOTHS;
    int round = place / CLOTHS;
    return new Look(Pattern.values()[pattern], Dye.values()[(pattern + round) % CLOTHS]);
  }

  /** For a call that no theme leads: plain, on another cloth than the month before. */
  public static Look plain(LocalDate day) {
    int month = 12 * day.getYear() + day.getMonthValue();
    return new Look(Pattern.PLAIN, Dye.values()[Math.floorMod(2 * month, CLOTHS)]);
  }
}
