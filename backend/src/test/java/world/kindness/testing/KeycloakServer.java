package world.kindness.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The real Keycloak with the development realm, on a free port, over data that is thrown away. */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  // System properties, since tests and their resources are loaded by different class loaders.
  private static final String REALM = "test.keycloak.realm";
  private static final String PID = "test.keycloak.pid";

  private Path data;

  /** After the mail server, whose port the realm is told. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    try {
      Path home = Path.of(System.getProperty("keycloak.home"));
      data = Files.createTempDirectory("kindness-keycloak");
      Path realmFile = home.resolve("data/import/realm.json");
      Files.createDirectories(realmFile.getParent());
      Files.copy(
          Path.of("../deploy/keycloak/realm.json"), realmFile, StandardCopyOption.REPLACE_EXISTING);
      int port = freePort();
      String realm = "http://localhost:" + port + "/realms/kindness";
      ProcessBuilder command =
          new ProcessBuilder(
                  home.resolve("bin/kc.sh").toString(),
                  "start-dev",
                  "--import-realm",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port,
                  "--hostname=http://localhost:" + port)
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target/keycloak.log").toFile());
      // The realm's addresses are those of its defaults, whatever runs on this machine.
      command.environment().keySet().removeAll(Set.of("API_PORT", "SITE_PORT"));
      command.environment().put("KC_DB_URL_PATH", data.toString());
      command.environment().put("JAVA_HOME", System.getProperty("java.home"));
      command.environment().put("MAIL_PORT", System.getProperty(MailServer.PORT, "1025"));
      Process server = command.start();
      System.setProperty(REALM, realm);
      System.setProperty(PID, String.valueOf(server.pid()));
      await(server);
      return Map.of(
          "quarkus.oidc.auth-server-url",
          realm,
          "quarkus.oidc.discovery-enabled",
          "false",
          "quarkus.oidc.jwks-path",
          "protocol/openid-connect/certs",
          "quarkus.oidc.token.issuer",
          realm,
          "kindness.accounts.keycloak-url",
          "http://localhost:" + port,
          "kindness.accounts.client-secret",
          "development-only",
          "kindness.development",
          "true");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server and every process it started. */
  @Override
  public void stop() {
    halt();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes Keycloak away while the API runs. */
  public static void halt() {
    ProcessHandle.of(Long.getLong(PID, -1))
        .ifPresent(
            server -> {
              Stream.concat(server.descendants(), Stream.of(server))
                  .forEach(ProcessHandle::destroyForcibly);
              server.onExit().join();
            });
  }

  /** An access token by client credentials, as {@code make pack} gets one. */
  public static String serviceToken() {
    Response answer =
        given()
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", "pack-import")
            .formParam("client_secret", "development-only")
            .post(realm() + "/protocol/openid-connect/token");
    return answer.then().statusCode(200).extract().path("access_token");
  }

  public static String realm() {
    return System.getProperty(REALM);
  }

  private static void await(Process server) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (!server.isAlive()) {
        throw new IllegalStateException(
            "Keycloak ended: " + Files.readString(Path.of("target/keycloak.log")));
      }
      if (answers()) {
        return;
      }
      pause();
    }
    throw new IllegalStateException(
        "Keycloak did not answer: " + Files.readString(Path.of("target/keycloak.log")));
  }

  private static boolean answers() {
    try {
      return given().get(realm()).statusCode() == 200;
    } catch (Exception refused) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
