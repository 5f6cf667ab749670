package world.kindness.session;

import java.util.UUID;

/** A contributor's part in a call, as it stood when the latest edition was published. */
public record ShownPerson(UUID contributor, Appearance.Part part) {
  public static ShownPerson of(Appearance appearance) {
    return new ShownPerson(appearance.contributor.id, appearance.part);
  }
}
