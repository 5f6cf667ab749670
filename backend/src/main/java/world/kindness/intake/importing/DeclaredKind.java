package world.kindness.intake.importing;

import world.kindness.intake.files.FileKind;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.chat.ChatInText;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.platform.problems.Problem;

/** Whether a file can be read as the kind that a person says it is. */
final class DeclaredKind {
  private DeclaredKind() {}

  /**
   * Before it is read.
   *
   * @throws Problem 422 for what is no text, and where private messages could be taken in
   */
  static void check(Upload upload, SourceText text) {
    FileKind kind = upload.kind();
    boolean workbook = kind == FileKind.BOARD_TABLE && FileKind.isZip(upload.bytes());
    if (workbook) {
      return;
    }
    if (FileKind.isBinary(upload.bytes())) {
      throw refused(upload, "it is no text");
    }
    boolean saved = kind != FileKind.ZOOM_CHAT_SAVED && ChatInText.ofSavedChat(text);
    boolean cloud = !kind.isChat() && ChatInText.ofCloudChat(text);
    if (saved || cloud) {
      throw refused(
          upload,
          "it holds records of %s, some of which may be private"
              .formatted(saved ? "a chat saved on a computer" : "the chat of a cloud recording"));
    }
  }

  /**
   * After it is read.
   *
   * @throws Problem 422 where nothing of that kind was found in it
   */
  static void check(Upload upload, ParsedFile read) {
    String missing =
        switch (read) {
          case ZoomChat chat when chat.records() + chat.privateDropped() == 0 -> "no message";
          case AttendanceFile attendance when attendance.rows().isEmpty() -> "no participant";
          case BreakoutNotesFile notes when notes.notes().isEmpty() -> "no note of a room";
          case PackDocument pack when found(pack) == 0 -> "nothing that packs have";
          default -> null;
        };
    if (missing != null) {
      throw refused(upload, missing + " was found in it");
    }
  }

  private static int found(PackDocument pack) {
    return pack.greetings().size()
        + pack.glimpses().size()
        + pack.insights().size()
        + pack.themes().size()
        + pack.questions().size()
        + pack.people().size()
        + pack.reach().size()
        + pack.listedPlaces().size()
        + pack.resources().size()
        + pack.texts().size();
  }

  private static Problem refused(Upload upload, String why) {
    return Reading.refused(upload, "cannot be read as %s: %s".formatted(upload.kind(), why), why);
  }
}
