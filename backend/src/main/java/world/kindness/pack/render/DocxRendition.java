package world.kindness.pack.render;

@jakarta.inject.Singleton
public class DocxRendition {
  public byte[] render(world.kindness.pack.PackContent p) {
    return new byte[] {1};
  }
}
