package world.kindness.platform;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters an operation does not have: a filter misspelt must not be ignored. */
class KnownParameters {
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ResourceInfo operation, UriInfo uri) {
    if (operation.getResourceMethod() == null || !uri.getPath().startsWith("/api/v1")) {
      return;
    }
    Set<String> names =
        known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::names);
    for (String given : uri.getQueryParameters().keySet()) {
      if (!names.contains(given)) {
        throw new Problem(
            ProblemType.UNKNOWN_PARAMETER,
            names.isEmpty()
                ? "'%s' is not a parameter here; there are none.".formatted(given)
                : "'%s' is not a parameter here; there are: %s."
                    .formatted(given, String.join(", ", names)),
            List.of(new Problem.Fault(given, "unknown query parameter")));
      }
    }
  }

  private static Set<String> names(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(QueryParam.class)) {
        names.add(parameter.getAnnotation(QueryParam.class).value());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        Arrays.stream(parameter.getType().getDeclaredFields())
            .filter(f -> f.isAnnotationPresent(QueryParam.class))
            .forEach(f -> names.add(f.getAnnotation(QueryParam.class).value()));
      }
    }
    return names;
  }
}
