package world.kindness.curation.drafts;

import java.util.Arrays;
import java.util.Optional;

/** The sections of an insights pack, in reading order, with the heading they start with. */
public enum SectionKey {
  ABOUT("About the movement"),
  ON_THE_DAY("On the day"),
  REACH("Our reach"),
  OUR_WORK("The work so far"),
  THEMES("Emerging themes"),
  MEASURING("Measuring kindness"),
  BREAKOUTS("Breakout rooms"),
  INSIGHTS("Insights from the group discussion"),
  GLIMPSES("A glimpse into the chat"),
  RESOURCES("Further resources"),
  RECORDING("The recording"),
  ACKNOWLEDGEMENTS("Acknowledgements");

  public final String heading;

  SectionKey(String heading) {
    this.heading = heading;
  }

  /** Stable key in addresses and JSON, such as {@code on-the-day}. */
  public String key() {
    return name().toLowerCase().replace('_', '-');
  }

  public static Optional<SectionKey> of(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
