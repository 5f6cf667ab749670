package world.kindness.platform.http;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;

/**
 * Refuses a query that does not fit its operation: a filter misspelt, malformed or given twice must
 * not be ignored, and is no reason to say that a thing is not there. What an operation takes is
 * what its method declares.
 */
class QueryParameters {
  private final Map<Method, Map<String, QueryValue>> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ResourceInfo operation, UriInfo uri) {
    if (operation.getResourceMethod() == null || !uri.getPath().startsWith("/api/v1")) {
      return;
    }
    Map<String, QueryValue> wanted =
        declared.computeIfAbsent(operation.getResourceMethod(), QueryParameters::of);
    uri.getQueryParameters()
        .forEach(
            (name, given) -> {
              if (!wanted.containsKey(name)) {
                throw unknown(name, wanted);
              }
              wanted.get(name).check(given);
            });
    wanted.forEach(
        (name, value) -> {
          if (value.required() && !uri.getQueryParameters().containsKey(name)) {
            throw Problem.parameter(name, "'%s' must be given.".formatted(name));
          }
        });
  }

  private static Problem unknown(String name, Map<String, QueryValue> wanted) {
    return new Problem(
        ProblemType.UNKNOWN_PARAMETER,
        wanted.isEmpty()
            ? "'%s' is not a parameter here; there are none.".formatted(name)
            : "'%s' is not a parameter here; there are: %s."
                .formatted(name, String.join(", ", wanted.keySet())),
        List.of(new Problem.Fault(name, "unknown query parameter")));
  }

  private static Map<String, QueryValue> of(Method method) {
    Map<String, QueryValue> all = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        Arrays.stream(parameter.getType().getDeclaredFields())
            .forEach(field -> add(field, field.getType(), all));
      } else {
        add(parameter, parameter.getType(), all);
      }
    }
    return all;
  }

  private static void add(AnnotatedElement place, Class<?> type, Map<String, QueryValue> all) {
    QueryParam query = place.getAnnotation(QueryParam.class);
    if (query != null) {
      boolean required = place.isAnnotationPresent(NotNull.class);
      all.put(query.value(), new QueryValue(query.value(), type, required));
    }
  }
}
