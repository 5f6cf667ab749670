package world.kindness.intake.held;

import java.util.UUID;

/**
 * A person decided about held personal data: every draft text replaces the token.
 *
 * @param replacement empty where nothing takes its place
 * @param mark what stands where a whole text would be empty
 */
public record HeldItemDecided(UUID sessionId, String token, String replacement, String mark) {}
