package world.kindness.pack.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.forms.cards.SharingCard;

/** The cards of editions, each drawn when it is first asked for; the latest ones asked for stay. */
@ApplicationScoped
class SharingCards {
  private final Cache<UUID, byte[]> drawn = Caffeine.newBuilder().maximumSize(100).build();

  /** PNG; an edition never changes, and so neither does its card. */
  byte[] of(Edition edition, PackContent content) {
    return drawn.get(edition.id, id -> SharingCard.of(content.wearing(edition.session.look())));
  }
}
