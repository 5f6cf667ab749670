package world.kindness.intake.absent;

/** Words that were taken back, so that they are known again and cannot be read. */
public final class TakenBackDigest {
  private final KeyedDigest digest;

  private TakenBackDigest(KeyedDigest digest) {
    this.digest = digest;
  }

  /** Under the key of this system; for one thread. */
  public static TakenBackDigest keyed() {
    return new TakenBackDigest(SuppressionKey.<SuppressionKey>findAll().firstResult().digest());
  }

  /**
   * The same for the same words of the same writer, however they are spaced and marked, and whether
   * an address or a number stands in them, or a token or a mark in its place.
   */
  public String of(String writer, String words) {
    return digest.of(
        ErasedDigest.Kind.PASSAGE,
        "taken back\n"
            + Words.plain(TakenOut.openName(writer))
            + "\n"
            + Words.plain(TakenOut.open(words)));
  }
}
