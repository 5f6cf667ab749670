package world.kindness.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import world.kindness.platform.audit.AuditEntry;
import world.kindness.platform.database.ConnectionPools;
import world.kindness.platform.database.DatabaseFault;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemDetail;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Stale;
import world.kindness.platform.problems.TooManyRequests;

/** Every way a request can fail, as one kind of answer. No stack trace leaves this class. */
class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** What the machine lacks comes back within seconds, or not soon. */
  static final String RETRY_SECONDS = "5";

  static final String CHALLENGE = HttpHeaders.WWW_AUTHENTICATE;
  static final String BEARER = "Bearer";

  private static final int LONGEST_LINE = 200;

  private static final String READER_OF_FORMS =
      "org.jboss.resteasy.reactive.server.core.multipart.";

  /** Frames: it asks others what stands in a header. */
  private static final int NEAR = 16;

  @Inject AllowedMethods allowed;
  @Inject ConnectionPools pools;

  @ServerExceptionMapper
  Response refused(Problem problem, UriInfo uri) {
    return answer(problem.type, problem.getMessage(), uri, problem.errors);
  }

  @ServerExceptionMapper
  Response stale(Stale stale, UriInfo uri) {
    return overtaken(stale.getMessage(), stale.address, uri);
  }

  @ServerExceptionMapper
  Response limited(TooManyRequests limited, UriInfo uri) {
    return Response.fromResponse(refused(limited, uri))
        .header(HttpHeaders.RETRY_AFTER, limited.retryAfter.toSeconds())
        .build();
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException violations, UriInfo uri) {
    List<Problem.Fault> faults =
        violations.getConstraintViolations().stream()
            .map(
                v ->
                    new Problem.Fault(pointer(v.getPropertyPath().toString(), uri), v.getMessage()))
            .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
            .toList();
    boolean inBody = faults.stream().anyMatch(fault -> fault.pointer().startsWith("/"));
    return answer(
        inBody ? ProblemType.RULE_BROKEN : ProblemType.MALFORMED_REQUEST,
        faults.stream()
            .map(f -> f.pointer() + " " + f.detail())
            .collect(Collectors.joining("; ", "", ".")),
        uri,
        faults);
  }

  /** With priority, since Quarkus brings a mapper of its own for the second. */
  @ServerExceptionMapper(
      value = {JsonMappingException.class, MismatchedInputException.class},
      priority = 1)
  Response unreadable(JsonMappingException e, UriInfo uri) {
    String field =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
            .collect(Collectors.joining("/", "/", ""));
    return answer(
        ProblemType.MALFORMED_REQUEST,
        "The JSON does not have the documented shape at '%s'.".formatted(field),
        uri,
        List.of(new Problem.Fault(field, "not of the documented type")));
  }

  @ServerExceptionMapper
  Response malformed(JacksonException e, UriInfo uri) {
    return answer(
        ProblemType.MALFORMED_REQUEST, "The body is not well-formed JSON.", uri, List.of());
  }

  @ServerExceptionMapper
  Response notSignedIn(UnauthorizedException e, UriInfo uri) {
    return challenge(uri);
  }

  /** A token that is none, or that Keycloak's keys are not at hand to look at. */
  @ServerExceptionMapper
  Response badToken(AuthenticationFailedException e, UriInfo uri) {
    return typeOf(e) == ProblemType.NOT_SIGNED_IN
        ? challenge(uri)
        : answer(ProblemType.UNAVAILABLE, null, uri, List.of());
  }

  /** Whether nobody is signed in by that, or nobody can say. */
  static ProblemType typeOf(Throwable failure) {
    Throwable cause = failure.getCause();
    if (failure instanceof AuthenticationFailedException
        && (cause == null
            || cause instanceof JoseException
            || cause instanceof InvalidJwtException)) {
      return ProblemType.NOT_SIGNED_IN;
    }
    // Whatever stands in the place of Keycloak may say much more than a line.
    LOG.warnf(
        "Keycloak does not answer as it should: %s", firstLine(cause == null ? failure : cause));
    return ProblemType.UNAVAILABLE;
  }

  private static String firstLine(Throwable cause) {
    String line = cause.toString().lines().findFirst().orElse("");
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }

  @ServerExceptionMapper
  Response notAllowed(ForbiddenException e, UriInfo uri) {
    return answer(ProblemType.NOT_ALLOWED, null, uri, List.of());
  }

  @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
  Response overtaken(RuntimeException e, UriInfo uri) {
    return overtaken(null, address(uri), uri);
  }

  @ServerExceptionMapper
  Response collided(org.hibernate.exception.ConstraintViolationException e, UriInfo uri) {
    if (e.getKind() == ConstraintKind.UNIQUE) {
      return answer(
          ProblemType.CONFLICT, "Something with the same name or number exists.", uri, List.of());
    }
    return unexpected(e, uri);
  }

  @ServerExceptionMapper
  Response protocol(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JacksonException json) {
      return json instanceof JsonMappingException mapping
          ? unreadable(mapping, uri)
          : malformed(json, uri);
    }
    ProblemType type =
        switch (e.getResponse().getStatus()) {
          case 401 -> ProblemType.NOT_SIGNED_IN;
          case 403 -> ProblemType.NOT_ALLOWED;
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_FORMAT;
          case 503 -> ProblemType.UNAVAILABLE;
          default ->
              e.getResponse().getStatus() < 500
                  ? ProblemType.MALFORMED_REQUEST
                  : ProblemType.INTERNAL;
        };
    Response answer = answer(type, null, uri, List.of());
    if (type == ProblemType.METHOD_NOT_ALLOWED) {
      return Response.fromResponse(answer)
          .header(HttpHeaders.ALLOW, allowed.at(uri.getRequestUri().getPath()))
          .build();
    }
    return answer;
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e, UriInfo uri) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
        return overtaken(null, address(uri), uri);
      }
      if (cause instanceof org.hibernate.exception.ConstraintViolationException constraint
          && constraint.getKind() == ConstraintKind.UNIQUE) {
        return collided(constraint, uri);
      }
    }
    Optional<ProblemType> fault = DatabaseFault.in(e);
    if (fault.isPresent()) {
      // An address may hold somebody's key.
      LOG.warnf("The database refuses a request: %s", root(e).getClass().getSimpleName());
      if (fault.get() == ProblemType.UNAVAILABLE) {
        // So that none fails a second request.
        pools.leaveBroken();
      }
      return answer(fault.get(), null, uri, List.of());
    }
    if (root(e) instanceof HttpClosedException) {
      LOG.debug("The caller hung up before the body was whole");
      return answer(ProblemType.MALFORMED_REQUEST, null, uri, List.of());
    }
    if (readsForms(root(e).getStackTrace())) {
      LOG.debug("A form could not be read");
      return answer(
          ProblemType.MALFORMED_REQUEST,
          "The form is cut off, not well-formed, or has too many parts.",
          uri,
          List.of());
    }
    if ("Request too large".equals(root(e).getMessage())) {
      // Of a body that did not say its length; Quarkus has answered by itself.
      LOG.debug("A body was longer than the operation takes");
      return answer(ProblemType.TOO_LARGE, null, uri, List.of());
    }
    LOG.error("Unexpected failure", e);
    return answer(ProblemType.INTERNAL, null, uri, List.of());
  }

  /** Quarkus's reader of forms has no type of exception for what it cannot read. */
  private static boolean readsForms(StackTraceElement[] thrownAt) {
    return Arrays.stream(thrownAt)
        .limit(NEAR)
        .anyMatch(frame -> frame.getClassName().startsWith(READER_OF_FORMS));
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }

  /** Says whose version stands there now, as far as the trail knows. */
  private static Response overtaken(String detail, String address, UriInfo uri) {
    ProblemDetail body = body(ProblemType.STALE, detail, uri, List.of());
    try {
      return answer(AuditEntry.last(address).map(e -> body.changed(e.who(), e.at)).orElse(body));
    } catch (RuntimeException unknown) {
      // The refusal stands without a name, also when the trail cannot be read.
      LOG.debug("Nobody can say who was faster", unknown);
      return answer(body);
    }
  }

  /** What the request is about, as the trail names it. */
  private static String address(UriInfo uri) {
    return uri.getRequestUri().getPath().replaceFirst("^/api/v1", "");
  }

  private static Response challenge(UriInfo uri) {
    return Response.fromResponse(answer(ProblemType.NOT_SIGNED_IN, null, uri, List.of()))
        .header(CHALLENGE, BEARER)
        .build();
  }

  private static Response answer(
      ProblemType type, String detail, UriInfo uri, List<Problem.Fault> errors) {
    return answer(body(type, detail, uri, errors));
  }

  private static Response answer(ProblemDetail problem) {
    return Response.status(problem.status())
        .type(MediaType.valueOf(ProblemDetail.MEDIA_TYPE))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.RETRY_AFTER,
            problem.status() == ProblemType.UNAVAILABLE.status ? RETRY_SECONDS : null)
        .entity(problem)
        .build();
  }

  private static ProblemDetail body(
      ProblemType type, String detail, UriInfo uri, List<Problem.Fault> errors) {
    return ProblemDetail.of(type, detail, uri.getRequestUri().getRawPath(), errors);
  }

  /**
   * {@code edit.patch.title} becomes {@code /title}: the method and its parameter mean nothing
   * outside. A parameter of the query is named as it is given.
   */
  private static String pointer(String path, UriInfo uri) {
    String[] steps = path.split("\\.");
    if (uri.getQueryParameters().containsKey(steps[steps.length - 1])) {
      return steps[steps.length - 1];
    }
    int from = steps.length > 2 ? 2 : Math.min(1, steps.length - 1);
    return "/" + String.join("/", List.of(steps).subList(from, steps.length));
  }
}
