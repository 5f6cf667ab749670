package world.kindness.platform.http;

/** What browsers may do with an answer: its Content-Security-Policy. Nobody may frame any. */
public final class ContentPolicy {
  private static final String NOBODY_FRAMES =
      "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String LOADS_NOTHING =
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

  /** Data, problems, feeds, files: nothing in it runs, or loads anything. */
  static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";

  /**
   * A document that stands alone: its own styles and pictures, no script, nothing from elsewhere.
   */
  public static final String OF_DOCUMENTS = LOADS_NOTHING + NOBODY_FRAMES;

  /** The same, with a form that goes where the document came from. */
  public static final String OF_FORMS =
      LOADS_NOTHING + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String SWAGGER_UI =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'%s"
          + NOBODY_FRAMES;

  private ContentPolicy() {}

  /**
   * Swagger UI, which fetches its tokens from the realm.
   *
   * @param realm the realm's address as browsers reach it; empty where nobody signs in
   */
  static String ofSwaggerUi(String realm) {
    return SWAGGER_UI.formatted(
        realm.isEmpty() ? "" : " " + realm + "/protocol/openid-connect/token");
  }
}
