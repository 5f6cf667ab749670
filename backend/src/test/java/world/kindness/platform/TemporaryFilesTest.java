package world.kindness.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What is uploaded lies nowhere but in the data's own folder, and not for long. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TemporaryFilesTest {
  private static final Path SYSTEM = Path.of(System.getProperty("java.io.tmpdir"));
  private static final String SECRET = "zinnia-" + System.nanoTime();

  @Inject World world;

  @ConfigProperty(name = "kindness.temporary-files")
  Path folder;

  @TestHTTPResource("/")
  URI api;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private static List<Path> holding(Path folder, String words) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (has(file, words)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean has(Path file, String words) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Sends as much of an upload as a request that never ends has sent. */
  private Socket begun() throws IOException {
    Socket socket = new Socket(api.getHost(), api.getPort());
    String part =
        "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"chat.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + (SECRET + " Hello everybody\n").repeat(4000);
    String head =
        "POST /api/v1/intakes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                .formatted(World.token("fay", "facilitator"))
            + "Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: 900000\r\n\r\n";
    socket.getOutputStream().write((head + part).getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  @Test
  void an_upload_lies_in_the_folder_of_the_data_while_it_comes_and_for_its_owner_alone()
      throws IOException {
    try (Socket upload = begun()) {
      World.eventually(() -> assertThat(holding(folder, SECRET)).hasSize(1));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      Path elsewhere = SYSTEM.resolve("uploads");
      assertThat(Files.exists(elsewhere) ? holding(elsewhere, SECRET) : List.of()).isEmpty();
    }
  }

  @Test
  void what_was_taken_in_or_refused_leaves_no_file() {
    String chat = "18:00:00 From Ann Able to Everyone:\n\t%s taken in\n".formatted(SECRET);
    Intakes intakes = new Intakes(world);
    intakes.drop(Map.of("chat.txt", chat.getBytes()), "2026-10-15").then().statusCode(201);
    intakes
        .drop(Map.of("photo.png", ("\u0089PNG " + SECRET + " taken in").getBytes()), "2026-10-15")
        .then()
        .statusCode(422);
    World.eventually(() -> assertThat(holding(folder, SECRET + " taken in")).isEmpty());
  }

  @Test
  void a_start_finds_nothing_of_a_process_that_was_killed(@TempDir Path data) throws IOException {
    Path tmp = data.resolve("tmp");
    Path left = Files.createDirectories(tmp.resolve("uploads/deep")).resolve("chat.txt");
    Files.writeString(left, SECRET);
    Files.writeString(tmp.resolve("archive1.bytes"), SECRET);
    Path outside = Files.writeString(data.resolve("kept.txt"), SECRET);
    Files.createSymbolicLink(tmp.resolve("link"), data);

    new TemporaryFiles(tmp, tmp.resolve("uploads")).begin(null);

    assertThat(holding(tmp, SECRET)).isEmpty();
    assertThat(tmp.resolve("link")).doesNotExist();
    assertThat(outside).exists();
    assertThat(tmp.resolve("uploads")).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tmp)))
        .isEqualTo("rwx------");
  }
}
