package world.kindness.intake.packdocument;

public class PackDocumentParser {
  public PackDocument parse(byte[] b) {
    return null;
  }
}
