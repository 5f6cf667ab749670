package world.kindness.pack.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.forms.cards.SharingCard;

/** The cards of editions, each drawn when it is first asked for; the latest ones asked for stay. */
@ApplicationScoped
class SharingCards {
  private static final int KEPT = 100;

  private final Map<UUID, byte[]> drawn =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  /** PNG; an edition never changes, and so neither does its card. */
  synchronized byte[] of(Edition edition, PackContent content) {
    return drawn.computeIfAbsent(
        edition.id, id -> SharingCard.of(content.wearing(edition.session.look())));
  }
}
