package world.kindness.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A real SMTP server for the tests, which keeps what it was given. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
  static final String PORT = "test.mail.port";

  private GreenMail server;

  @Override
  public Map<String, String> start() {
    int port = freePort();
    server =
        new GreenMail(
            new ServerSetup(port, ServerSetup.getLocalHostAddress(), ServerSetup.PROTOCOL_SMTP));
    server.start();
    System.setProperty(PORT, Integer.toString(port));
    return Map.of("quarkus.mailer.port", Integer.toString(port));
  }

  /** What a mail says, without what goes with it. */
  public static String textOf(MimeMessage mail) {
    try {
      Object content = mail.getContent();
      return (content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content)
          .toString();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that stays the same when the server is stopped and started again. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
