package world.kindness.patterns;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pattern of ours, where it stands, and what it is asked. */
record PatternInCode(String place, String pattern, int flags, Set<Way> ways) {
  enum Way {
    FIND {
      @Override
      void ask(Matcher matcher) {
        while (matcher.find()) {
          // Until nothing more is found.
        }
      }
    },
    LOOKING_AT {
      @Override
      void ask(Matcher matcher) {
        matcher.lookingAt();
      }
    },
    MATCHES {
      @Override
      void ask(Matcher matcher) {
        matcher.matches();
      }
    };

    abstract void ask(Matcher matcher);
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("world.kindness");

  private static final Set<String> OF_STRINGS =
      Set.of("matches", "replaceAll", "replaceFirst", "split");

  /** Theirs follow from our own contract and tables, or are words that are quoted, or digits. */
  private static final Set<String> MADE_OF_WORDS =
      Set.of("AllowedMethods", "LastLook", "NamesInText", "Whose");

  /** Of all code: constants, what strings are asked, and constraints of what is sent. */
  static List<PatternInCode> all() {
    return CLASSES.stream()
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .flatMap(type -> Stream.of(constants(type), literals(type), constraints(type)))
        .flatMap(found -> found)
        .distinct()
        .toList();
  }

  /** Calls whose pattern nobody can read off: it is neither a constant nor a literal. */
  static List<String> hidden() {
    return CLASSES.stream()
        .filter(type -> !MADE_OF_WORDS.contains(type.getSimpleName()))
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> asksAString(call) || compiles(call) && !inAConstant(call))
        .filter(call -> literals(call).isEmpty())
        .map(PatternInCode::place)
        .sorted()
        .toList();
  }

  private static Stream<PatternInCode> constants(JavaClass type) {
    if (type.getMethodCallsFromSelf().stream().noneMatch(PatternInCode::compiles)) {
      return Stream.empty();
    }
    try {
      Class<?> loaded = Class.forName(type.getName());
      return Stream.of(loaded.getDeclaredFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .flatMap(
              field ->
                  patterns(value(field, null))
                      .map(
                          pattern ->
                              new PatternInCode(
                                  type.getSimpleName() + "." + field.getName(),
                                  pattern.pattern(),
                                  pattern.flags(),
                                  EnumSet.allOf(Way.class))));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Pattern> patterns(Object value) {
    return switch (value) {
      case null -> Stream.empty();
      case Pattern pattern -> Stream.of(pattern);
      case Object[] several -> Stream.of(several).flatMap(PatternInCode::patterns);
      case Collection<?> several -> several.stream().flatMap(PatternInCode::patterns);
      case Map<?, ?> map ->
          Stream.concat(map.keySet().stream(), map.values().stream())
              .flatMap(PatternInCode::patterns);
      case Record ours -> fields(ours);
      case Enum<?> ours -> fields(ours);
      default -> Stream.empty();
    };
  }

  private static Stream<Pattern> fields(Object ours) {
    return Stream.of(ours.getClass().getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == Pattern.class)
        .map(field -> (Pattern) value(field, ours));
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<PatternInCode> literals(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .filter(call -> asksAString(call) || compiles(call) && !inAConstant(call))
        .flatMap(
            call ->
                literals(call).stream()
                    .map(
                        literal ->
                            new PatternInCode(
                                place(call),
                                literal,
                                0,
                                Set.of(
                                    call.getName().equals("matches") ? Way.MATCHES : Way.FIND))));
  }

  /** As they stand in the source, at the line that the compiler noted. */
  private static List<String> literals(JavaMethodCall call) {
    String file = call.getOriginOwner().getName().replaceFirst("\\$.*", "").replace('.', '/');
    try (Stream<String> lines = Files.lines(Path.of("src/main/java", file + ".java"))) {
      List<String> source = lines.skip(call.getLineNumber() - 1L).limit(3).toList();
      return Pattern.compile(
              "\\." + call.getName() + "\\(\\s*+\"((?:[^\"\\\\\n]|\\\\.)*+)\"(?!\\s*+\\+)")
          .matcher(String.join("\n", source))
          .results()
          .filter(found -> found.start() < source.getFirst().length())
          .map(PatternInCode::literal)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String literal(MatchResult found) {
    return found.group(1).replaceAll("(?<!\\\\)\\\\u", "\\\\\\\\u").translateEscapes();
  }

  private static Stream<PatternInCode> constraints(JavaClass type) {
    return Stream.concat(
            type.getAnnotations().stream(),
            type.getFields().stream().flatMap(field -> field.getAnnotations().stream()))
        .filter(
            annotation ->
                annotation
                    .getRawType()
                    .isEquivalentTo(jakarta.validation.constraints.Pattern.class))
        .map(annotation -> (String) regexp(annotation))
        .map(regexp -> new PatternInCode(type.getSimpleName(), regexp, 0, Set.of(Way.MATCHES)));
  }

  private static Object regexp(JavaAnnotation<?> annotation) {
    return annotation.get("regexp").orElseThrow();
  }

  private static boolean asksAString(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(String.class)
        && OF_STRINGS.contains(call.getName());
  }

  private static boolean compiles(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Pattern.class) && call.getName().equals("compile");
  }

  private static boolean inAConstant(JavaMethodCall call) {
    return call.getOrigin().getName().matches("<clinit>|lambda\\$static\\$.*");
  }

  private static String place(JavaMethodCall call) {
    return call.getOriginOwner().getSimpleName() + ":" + call.getLineNumber();
  }

  Pattern compiled() {
    return Pattern.compile(pattern, flags);
  }
}
