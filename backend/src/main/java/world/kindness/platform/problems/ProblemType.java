package world.kindness.platform.problems;

/**
 * The kinds of problem this API answers with (RFC 9457). The constant's name in kebab-case is the
 * stable fragment of its {@code type} URI; {@code meaning} is what the problems page says.
 */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "The request could not be read",
      "A parameter, header or body has the wrong form, or JSON does not parse. Nothing was changed."),
  UNKNOWN_PARAMETER(
      400,
      "Unknown query parameter",
      "The query names a parameter this operation does not have. Check its spelling in the documentation."),
  NOT_SIGNED_IN(
      401,
      "Sign in first",
      "The operation needs a bearer token, or the token sent is expired, damaged or meant for somebody else."),
  NOT_ALLOWED(
      403,
      "Your role does not allow this",
      "You are signed in, but the operation needs a role that you do not have."),
  NOT_FOUND(404, "Nothing here", "There is no such thing, or it is not public."),
  METHOD_NOT_ALLOWED(
      405,
      "That method is not offered here",
      "The Allow header names the methods this address answers."),
  NOT_ACCEPTABLE(
      406,
      "Not available in that format",
      "None of the formats in your Accept header is offered here."),
  TOO_SLOW(
      408,
      "It took too long to arrive",
      "Not all of the request had come after a minute. Nothing was changed: send it again."),
  CONFLICT(
      409,
      "This conflicts with what is there",
      "The change collides with something that exists already. Nothing was changed."),
  STILL_RUNNING(
      409,
      "This is being done already",
      "The same request, by its Idempotency-Key, has not been answered yet. Ask again in a moment: you get its answer."),
  OTHER_DAY(
      409,
      "Is it of this call?",
      "A file states another day than the call it is brought to. Nothing was stored: choose another call, or send the day along as confirmed."),
  NOT_PUBLISHABLE(
      409,
      "The pack cannot be published yet",
      "Something blocks publication; errors lists every blocker with the place to settle it."),
  WITHDRAWN(
      410,
      "This was withdrawn",
      "It existed and was taken back; its number, date and checksum are kept."),
  STALE(
      412,
      "Somebody changed this before you",
      "Your If-Match names an older version. Read it again and repeat your change."),
  TOO_LARGE(
      413,
      "Too large",
      "A file may have 50 MB, what somebody signed in sends as JSON 1 MB, a form 64 kB."),
  UNSUPPORTED_FORMAT(
      415,
      "That format is not read here",
      "The Content-Type of the body is not one this operation reads."),
  RULE_BROKEN(
      422,
      "That cannot be done",
      "The request was understood but breaks a rule; errors says which and where. Nothing was changed."),
  KEY_USED(
      422,
      "That key was for another request",
      "The Idempotency-Key was sent with another body before. A new request needs a new key; only a retry has the same one. Nothing was changed."),
  UNREADABLE_FILE(
      422,
      "A file could not be recognised",
      "The file is none of the kinds that can be imported, or is not what its name says. Nothing was imported."),
  IF_MATCH_MISSING(
      428,
      "Say which version you are changing",
      "Changes need an If-Match header with the ETag you read, so that nobody's work is overwritten."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "You asked more often than we answer. Retry-After says in how many seconds to try again."),
  INTERNAL(
      500,
      "Something went wrong on our side",
      "The request id in the answer helps us to find out what. Nothing was changed."),
  UNAVAILABLE(
      503, "Not available just now", "A part we depend on does not answer. Try again in a moment.");

  public final int status;
  public final String title;
  public final String meaning;

  ProblemType(int status, String title, String meaning) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
  }

  /** Stable name, such as {@code not-found}. */
  public String slug() {
    return name().toLowerCase().replace('_', '-');
  }

  /** URI reference of the type, resolved against the API's own address: a page that explains it. */
  public String uri() {
    return "/api/problems#" + slug();
  }
}
