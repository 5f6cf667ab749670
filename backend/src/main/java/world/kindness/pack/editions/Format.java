package world.kindness.pack.editions;

import java.util.Arrays;

/** The forms in which an edition is published. */
public enum Format {
  JSON("application/json", "json"),
  HTML("text/html;charset=UTF-8", "html"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  MARKDOWN("text/markdown;charset=UTF-8", "md");

  public final String mediaType;

  /** File name ending and path extension. */
  public final String extension;

  Format(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The form with that ending; the address has admitted no other. */
  public static Format of(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extension.equals(extension))
        .findFirst()
        .orElseThrow();
  }
}
