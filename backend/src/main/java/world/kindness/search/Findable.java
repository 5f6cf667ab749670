package world.kindness.search;

/**
 * The kinds of published part that a search finds. Figures and places of the reach are none: they
 * mean something only beside one another, as {@code /reach} and {@code /countries} have them.
 */
public enum Findable {
  PACK,
  THEME,
  INSIGHT,
  QUOTE,
  NOTE,
  RESOURCE,
  MEASURE
}
