package world.kindness.intake;

import java.util.UUID;

/** A person decided about held personal data: every draft text replaces the token. */
public record HeldItemDecided(UUID sessionId, String token, String replacement) {}
