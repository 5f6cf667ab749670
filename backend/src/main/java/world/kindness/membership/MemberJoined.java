package world.kindness.membership;

/** Somebody confirmed from a mail that they join; told within that transaction. */
public record MemberJoined(String email) {}
