package world.kindness.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import world.kindness.platform.locks.NamedLock;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Sha256;

/**
 * Does once what is asked several times under one {@code Idempotency-Key} (IETF draft
 * httpapi-idempotency-key-header): the same again gets the first answer, something else 422, the
 * same while the first still runs 409. Only what was done is remembered, in the transaction that
 * did it; after a refusal the key is as good as new.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class FirstAnswers {
  public static final String HEADER = "Idempotency-Key";

  /** As the draft has it, a string in quotation marks; many send it bare. */
  private static final Pattern KEY = Pattern.compile("(\"?)([A-Za-z0-9._~-]{16,128})\\1");

  @Inject HttpHeaders headers;
  @Inject UriInfo uri;
  @Inject SecurityIdentity caller;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    String given = headers.getHeaderString(HEADER);
    if (given == null) {
      return call.proceed();
    }
    String key = key(given);
    String id = digest(caller.getPrincipal().getName(), uri.getPath(), key);
    if (!NamedLock.takeIfFree(id)) {
      throw new Problem(ProblemType.STILL_RUNNING, null);
    }
    String asked = digest(key, asked(call));
    Optional<FirstAnswer> first = FirstAnswer.of(id, clock.instant());
    if (first.isPresent()) {
      if (!first.get().asked.equals(asked)) {
        throw new Problem(ProblemType.KEY_USED, null);
      }
      return again(first.get().answer(key), call.getMethod().getGenericReturnType());
    }
    Object answer = call.proceed();
    FirstAnswer.keep(id, asked, json.writeValueAsBytes(answer), key, clock.instant());
    return answer;
  }

  /** An answer that an earlier version gave may have had other fields. */
  private Object again(byte[] answer, Type type) throws IOException {
    try {
      return json.readerFor(json.constructType(type))
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(answer);
    } catch (JsonProcessingException otherwiseNow) {
      throw new Problem(ProblemType.CONFLICT, "This was done. Its first answer is gone.");
    }
  }

  private static String key(String given) {
    return Optional.of(KEY.matcher(given.strip()))
        .filter(key -> key.matches())
        .map(key -> key.group(2))
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.MALFORMED_REQUEST,
                    "A key is 16 to 128 letters, digits and -._~, such as a random UUID.",
                    List.of(new Problem.Fault(HEADER, "not a key"))));
  }

  /** The parameters of the operation as JSON; what a retry may send otherwise aside. */
  private String asked(InvocationContext call) throws JsonProcessingException {
    List<Object> asked = new ArrayList<>();
    Parameter[] parameters = call.getMethod().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAnnotationPresent(Context.class)
          && !parameters[i].isAnnotationPresent(HeaderParam.class)) {
        asked.add(call.getParameters()[i]);
      }
    }
    return json.writeValueAsString(asked);
  }

  private static String digest(String... parts) {
    return Sha256.of(String.join("\n", parts));
  }
}
