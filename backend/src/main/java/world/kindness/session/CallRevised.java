package world.kindness.session;

/** What calendars show of a call changed; told within that transaction, with the call locked. */
public record CallRevised(Session call) {}
