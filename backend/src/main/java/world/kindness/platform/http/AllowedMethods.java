package world.kindness.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods an address answers: RFC 9110 (15.5.6) wants them in the Allow header of a 405. */
@ApplicationScoped
class AllowedMethods {
  private record Route(String template, Pattern path, String method) {}

  private final List<Route> routes = new ArrayList<>();

  AllowedMethods(BeanManager beans) {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .forEach(this::read);
  }

  /** Comma-separated, as the header has them. */
  String at(String path) {
    return routes.stream()
        .filter(route -> route.path.matcher(path).matches())
        .flatMap(
            route ->
                route.method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(route.method))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Whether an operation is declared with that address, its parameters not filled in. */
  boolean isTemplate(String path) {
    return routes.stream().anyMatch(route -> route.template.equals(path));
  }

  private void read(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    for (Method method : resource.getDeclaredMethods()) {
      httpMethod(method)
          .ifPresent(
              name -> {
                Path path = method.getAnnotation(Path.class);
                String template = base + (path == null ? "" : path.value());
                routes.add(new Route(template, pattern(template), name));
              });
    }
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  /** {@code /a/{b}/{c: [0-9]+}} as a regular expression. */
  private static Pattern pattern(String template) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      if (open < 0) {
        return Pattern.compile(regex.append(Pattern.quote(template.substring(at))).toString());
      }
      int close = template.indexOf('}', open);
      String[] parameter = template.substring(open + 1, close).split(":", 2);
      regex
          .append(Pattern.quote(template.substring(at, open)))
          .append('(')
          .append(parameter.length > 1 ? parameter[1].strip() : "[^/]+")
          .append(')');
      at = close + 1;
    }
    return Pattern.compile(regex.toString());
  }
}
