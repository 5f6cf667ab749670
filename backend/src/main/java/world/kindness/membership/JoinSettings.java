package world.kindness.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and how long somebody may join. */
@ConfigMapping(prefix = "kindness.joining")
interface JoinSettings {
  /** For how long the link in the mail is good; after that what the form said is forgotten. */
  @WithDefault("48H")
  Duration linkLasts();

  /** Forms from one network address in an hour. A hospital may have one for everybody. */
  @WithDefault("60")
  int formsPerHour();

  /** Mails to one address while links are good: nobody is flooded by somebody else's fun. */
  @WithDefault("3")
  int mailsPerAddress();
}
