package world.kindness.platform.problems;

import java.util.List;

/** A refusal with a reason for the caller; it becomes an RFC 9457 answer and rolls back. */
public class Problem extends RuntimeException {
  public final ProblemType type;
  public final transient List<Fault> errors;

  /**
   * One fault among several.
   *
   * @param pointer JSON Pointer into the body, a parameter's name, or the address to settle it at
   */
  public record Fault(String pointer, String detail) {}

  public Problem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public Problem(ProblemType type, String detail, List<Fault> errors) {
    super(detail);
    this.type = type;
    this.errors = errors;
  }

  /** A 404 that names what was asked for. */
  public static Problem notFound(String what, Object key) {
    return new Problem(ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(what, key));
  }

  /** A 400 about one parameter of the query. */
  public static Problem parameter(String name, String detail) {
    return new Problem(ProblemType.MALFORMED_REQUEST, detail, List.of(new Fault(name, detail)));
  }

  /** A 422 about one field of the body. */
  public static Problem rule(String pointer, String detail) {
    return new Problem(ProblemType.RULE_BROKEN, detail, List.of(new Fault(pointer, detail)));
  }
}
