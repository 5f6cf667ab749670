package world.kindness.membership;

/** Somebody leaves; told within that transaction. */
public record MemberLeft(String email) {}
