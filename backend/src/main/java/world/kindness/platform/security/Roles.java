package world.kindness.platform.security;

/** Who may do what. An administrator has the facilitator's role too (the realm sees to it). */
public final class Roles {
  public static final String FACILITATOR = "facilitator";
  public static final String ADMIN = "admin";

  private Roles() {}
}
