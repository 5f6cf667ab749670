package world.kindness.privacy.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;

/** Everything as one file, and back. */
@Path("/api/v1/archive")
@Tag(name = "Archive")
public class ArchiveResource {
  static final String ZIP = "application/zip";
  private static final int LONGEST_SECONDS = 4 * 60 * 60;

  private final ArchiveWriter writer;
  private final ArchiveReader reader;
  private final Event<ArchiveTakenIn> news;
  private final Audit audit;
  private final Clock clock;

  ArchiveResource(
      ArchiveWriter writer,
      ArchiveReader reader,
      Event<ArchiveTakenIn> news,
      Audit audit,
      Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was taken in: how many rows each table has, and how many files and forms of packs. */
  public record TakenIn(List<TableTakenIn> tables, long files) {}

  public record TableTakenIn(String table, long rows) {}

  @GET
  @Produces(ZIP)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "exportArchive",
      summary = "Everything as one archive",
      description =
          "A ZIP with one file of JSON lines for each table, the copies of files and every form of every edition, and a manifest with a SHA-256 of each at its end, all of one moment. It holds personal data: keep it as you keep the database. Mails that wait are not in it, since they are sent from here.")
  @APIResponse(
      responseCode = "200",
      description = "The archive.",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export() throws IOException {
    InputStream archive = writer.write();
    QuarkusTransaction.requiringNew().run(() -> audit.record("exported", "/archive"));
    return Response.ok(archive, MediaType.valueOf(ZIP))
        .header(
            "Content-Disposition",
            "attachment; filename=\"conversations-for-kindness-%s.zip\""
                .formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
        .build();
  }

  @POST
  @Consumes(ZIP)
  @RolesAllowed(Roles.ADMIN)
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  @ResponseStatus(201)
  @APIResponse(
      responseCode = "201",
      description = "Created.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TakenIn.class)))
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "importArchive",
      summary = "Take an archive into an empty system",
      description =
          "All of it or nothing: every checksum is compared, and a system that holds something refuses (409). The archive must come from the same version. Whoever was erased stays erased.")
  public TakenIn take(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = ZIP,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream archive) {
    List<Manifest.Entry> entries = read(archive);
    audit.record("imported", "/archive");
    news.fire(new ArchiveTakenIn());
    List<TableTakenIn> tables =
        entries.stream()
            .filter(entry -> entry.name().startsWith("tables/"))
            .map(
                entry ->
                    new TableTakenIn(
                        entry.name().substring("tables/".length()).replace(".jsonl", ""),
                        entry.rows()))
            .toList();
    return new TakenIn(
        tables, entries.stream().filter(entry -> entry.name().startsWith("bytes/")).count());
  }

  private List<Manifest.Entry> read(InputStream archive) {
    if (archive == null) {
      throw UnpackedInput.unreadable("This is not an archive of this system.");
    }
    try {
      return readOrDrain(archive);
    } catch (ZipException | EOFException damaged) {
      throw UnpackedInput.unreadable("The archive is damaged or was cut off.");
    } catch (IllegalArgumentException name) {
      throw UnpackedInput.unreadable("An entry of the archive has a name that cannot be read.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever still sends while they are refused would not hear why. */
  private List<Manifest.Entry> readOrDrain(InputStream archive) throws IOException {
    try {
      return reader.read(archive);
    } catch (Problem refused) {
      archive.transferTo(OutputStream.nullOutputStream());
      throw refused;
    }
  }
}
