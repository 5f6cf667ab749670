package world.kindness.plain;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every plain page: {@code messages/plain_<language>.properties}. */
@MessageBundle(value = "plain", locale = "en")
public interface PlainWords {
  @Message
  String skip();

  @Message
  String main();

  @Message
  String foot();

  @Message
  String calls();

  @Message
  String themes();

  @Message
  String reach();

  @Message
  String resources();

  @Message
  String people();

  @Message
  String join();

  @Message
  String about();

  @Message
  String contact();

  @Message
  String privacy();

  @Message
  String edition(int number);
}
