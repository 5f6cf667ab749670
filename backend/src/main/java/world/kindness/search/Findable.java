package world.kindness.search;

import world.kindness.pack.editions.PublishedItem.PackPart;

/**
 * The kinds of published part that a search finds. Figures and places of the reach are none: they
 * mean something only beside one another, as {@code /reach} and {@code /countries} have them.
 */
public enum Findable {
  /** A pack, by its title. */
  PACK,
  /** A theme, once for all calls that carry it. */
  THEME,
  /** Somebody whom packs name, once for all of them. */
  PERSON,
  INSIGHT,
  QUOTE,
  NOTE,
  /** A question of the breakout rooms. */
  QUESTION,
  /** The text of a section, once for all packs that have it word for word. */
  TEXT,
  RESOURCE,
  MEASURE;

  /** What published parts of this kind meet, in SQL. */
  String condition() {
    for (PackPart part : PackPart.values()) {
      if (part.name().equals(name())) {
        return "p.kind = 'PACK' and p.variety = '%s'".formatted(name());
      }
    }
    return "p.kind = '%s'".formatted(name()) + (this == PACK ? " and p.variety is null" : "");
  }
}
