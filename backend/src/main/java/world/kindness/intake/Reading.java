package world.kindness.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.kindness.intake.IntakeReport.FileReport;
import world.kindness.intake.chat.CloudChatParser;
import world.kindness.intake.chat.ZoomChat;
import world.kindness.intake.packdocument.PackDocument;
import world.kindness.intake.packdocument.PackDocumentParser;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;

/**
 * A file nobody brought before: read, not stored.
 *
 * @param redacted its text without personal data, private messages and meeting links
 * @param chat null unless it is one
 * @param pack null unless it is one
 */
record Reading(
    Upload upload,
    String sha256,
    FileKind kind,
    Redaction redaction,
    String redacted,
    ZoomChat chat,
    PackDocument pack) {

  /**
   * Reads a file as the kind its content shows.
   *
   * @throws Problem 422 for a file of no known kind
   */
  static Reading of(Upload upload, String sha256) {
    FileKind kind = FileKind.detect(upload.name(), upload.bytes());
    if (kind == FileKind.UNKNOWN) {
      throw new Problem(
          ProblemType.UNREADABLE_FILE,
          "'%s' is neither an insights pack as text nor a Zoom cloud chat."
              .formatted(upload.name()),
          List.of(new Problem.Fault(upload.name(), "not a kind of file that can be imported")));
    }
    Redaction redaction = new Redaction();
    String redacted = redaction.redact(Decoding.decode(upload.bytes()).text(), 1);
    if (kind == FileKind.PACK_TEXT) {
      PackDocument pack = new PackDocumentParser().parse(redacted.getBytes(StandardCharsets.UTF_8));
      return new Reading(upload, sha256, kind, redaction, redacted, null, pack);
    }
    ZoomChat chat = new CloudChatParser().parse(upload.bytes());
    String kept = chat.privateDropped() == 0 ? redacted : ChatArchive.publicCopy(chat, redaction);
    return new Reading(upload, sha256, kind, redaction, kept, chat, null);
  }

  FileReport report() {
    ParsedFile parsed = chat != null ? chat : pack;
    return new FileReport(
        upload.name(),
        sha256,
        kind.name(),
        null,
        parsed.lines(),
        chat != null ? ChatArchive.counts(chat) : counts(pack),
        chat != null ? chat.privateDropped() : 0,
        redaction.held().size(),
        parsed.unparsed().stream()
            .map(
                u ->
                    new ParsedFile.Unparsed(
                        u.line(), redaction.redact(u.text(), u.line()), u.reason()))
            .toList(),
        parsed.warnings().stream()
            .map(w -> new ParsedFile.Warning(w.code(), redaction.redact(w.detail(), 1), w.line()))
            .toList());
  }

  private static Map<String, Integer> counts(PackDocument pack) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("greetings", pack.greetings().size());
    counts.put("glimpses", pack.glimpses().size());
    counts.put("insights", pack.insights().size());
    counts.put("themes", pack.themes().size());
    counts.put("questions", pack.questions().size());
    counts.put("heardBack", pack.heardBack().size());
    counts.put("purposes", pack.purposes().size());
    counts.put("people", pack.people().size());
    counts.put("reachStatements", pack.reach().size());
    counts.put("listedPlaces", pack.listedPlaces().size());
    counts.put("resources", pack.resources().size());
    return counts;
  }
}
