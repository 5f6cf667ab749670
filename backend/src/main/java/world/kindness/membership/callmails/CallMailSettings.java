package world.kindness.membership.callmails;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How mails to all members go out. */
@ConfigMapping(prefix = "kindness.call-mails")
interface CallMailSettings {
  /** How many at most in a minute; as many as the mail server is content with. */
  @WithDefault("600")
  int perMinute();

  /** After how many mails in a row that could not be handed over an address gets no more. */
  @WithDefault("3")
  int failuresInARow();
}
