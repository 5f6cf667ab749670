package world.kindness.intake;

public record Decoding(String text) {
  public static Decoding decode(byte[] b) {
    return new Decoding(new String(b));
  }
}
