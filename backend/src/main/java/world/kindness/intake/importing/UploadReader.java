package world.kindness.intake.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.SuppressionList;
import world.kindness.intake.files.SourceFile;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Sha256;

/** Reads what is sent before anything of it is stored, and without a connection. */
@ApplicationScoped
class UploadReader {
  private final SuppressionList suppression;

  UploadReader(SuppressionList suppression) {
    this.suppression = suppression;
  }

  /**
   * Files as they were sent, and what was read in them.
   *
   * @param absentees who must not appear, and is left out of the names and the readings
   * @param digests of the uploads, in their order
   * @param readings of those that are not known as what they are said to be, by digest
   */
  record Files(
      Absentees absentees,
      List<Upload> uploads,
      List<String> digests,
      Map<String, Reading> readings) {
    /**
     * Whether everything is read that is not known now.
     *
     * @param stored files with the same bytes, by digest
     */
    boolean areRead(Map<String, SourceFile> stored) {
      return IntStream.range(0, uploads.size())
          .allMatch(
              i ->
                  readings.containsKey(digests.get(i))
                      || uploads.get(i).isKnownAs(stored.get(digests.get(i))));
    }
  }

  /**
   * @param slug the call, where it is known; else its date, where that is
   * @throws Problem 422 for a file that is not recognised or cannot be read as said
   */
  Files read(List<Upload> sent, String slug, LocalDate date) {
    Absentees absentees =
        QuarkusTransaction.requiringNew().call(() -> suppression.absentees(slug, date));
    List<Upload> uploads =
        sent.stream()
            .map(
                upload ->
                    new Upload(
                        absentees.without(upload.name()),
                        upload.bytes(),
                        upload.kind(),
                        upload.file()))
            .toList();
    List<String> digests = uploads.stream().map(upload -> Sha256.of(upload.bytes())).toList();
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (int i = 0; i < uploads.size(); i++) {
      Upload upload = uploads.get(i);
      if (!upload.isKnownAs(SourceFile.withDigest(digests.get(i)).orElse(null))) {
        readings.computeIfAbsent(digests.get(i), sha256 -> Reading.of(upload, sha256, absentees));
      }
    }
    return new Files(absentees, uploads, digests, readings);
  }
}
