package world.kindness.membership.callmails;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How mails to all members go out. */
@ConfigMapping(prefix = "kindness.call-mails")
interface CallMailSettings {
  /**
   * How many at most in a minute; no more than the mail server takes, since other mails wait in the
   * same line.
   */
  @WithDefault("120")
  int perMinute();

  /** After how many mails in a row that its server refused for a while an address gets no more. */
  @WithDefault("3")
  int failuresInARow();
}
