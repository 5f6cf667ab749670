package world.kindness.pack.editions;

import java.util.UUID;

/** News: an edition is out. Told within the publishing transaction. */
public record PackPublished(UUID editionId, String slug, int edition) {}
