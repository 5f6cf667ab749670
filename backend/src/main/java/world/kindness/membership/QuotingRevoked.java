package world.kindness.membership;

import java.util.UUID;

/**
 * A member no longer agrees to be quoted as they did when they joined, or leaves; told within that
 * transaction, with the member locked.
 */
public record QuotingRevoked(UUID member) {}
