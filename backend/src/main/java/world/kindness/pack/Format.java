package world.kindness.pack;

/** The forms in which an edition is published. */
public enum Format {
  JSON("application/json"),
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf");

  public final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** File name ending and path extension. */
  public String extension() {
    return name().toLowerCase();
  }
}
