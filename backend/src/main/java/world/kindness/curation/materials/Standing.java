package world.kindness.curation.materials;

import java.util.ArrayList;
import java.util.List;
import world.kindness.curation.quotes.Quote;
import world.kindness.intake.files.SourceFile;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.Session;

/** Whether something may still be taken out: nothing that was published is. */
final class Standing {
  private Standing() {}

  /** Why a file may not leave its call. */
  static List<String> ofFile(SourceFile file) {
    Session session = file.intake.session;
    List<String> reasons = new ArrayList<>();
    if (session == null) {
      return reasons;
    }
    if (session.latestEdition != null && !file.intake.createdAt.isAfter(session.packPublishedAt)) {
      reasons.add(
          "Edition %d was published when the file was there: it may rest on it. Withdraw what must go instead."
              .formatted(session.latestEdition));
    }
    if (Quote.count("sourceFileId = ?1 and wasPublished = true", file.id) > 0) {
      reasons.add("A quote from it was published. Withdraw it instead.");
    }
    return reasons;
  }

  /** Why a draft may not be deleted. */
  static List<String> ofDraft(Session session) {
    List<String> reasons = new ArrayList<>();
    if (session.latestEdition != null) {
      reasons.add(
          "Edition %d of its pack is published, and an edition never changes."
              .formatted(session.latestEdition));
    }
    if (session.published) {
      reasons.add("The call is public: hide it first, or cancel it.");
    }
    return reasons;
  }

  /**
   * @throws Problem 409 with each reason
   */
  static void check(List<String> reasons, String address) {
    if (!reasons.isEmpty()) {
      throw new Problem(
          ProblemType.CONFLICT,
          String.join(" ", reasons),
          reasons.stream().map(reason -> new Problem.Fault(address, reason)).toList());
    }
  }
}
