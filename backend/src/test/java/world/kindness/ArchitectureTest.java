package world.kindness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house: rooms in their order, no cycles, no smells. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("world.kindness");

  /** From the roof to the ground; each room may use the rooms below it, never one above. */
  private static final List<String> ROOMS =
      List.of(
          "privacy",
          "partner",
          "plain",
          "search",
          "pack",
          "curation",
          "intake",
          "live",
          "membership",
          "access",
          "resource",
          "session",
          "community",
          "contributor",
          "theme",
          "country",
          "mail",
          "platform");

  @Test
  void each_room_uses_only_the_rooms_below_it() {
    ArchRule rule =
        CompositeArchRule.of(
            IntStream.range(1, ROOMS.size())
                .mapToObj(
                    floor ->
                        (ArchRule)
                            noClasses()
                                .that()
                                .resideInAPackage("world.kindness." + ROOMS.get(floor) + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                    ROOMS.subList(0, floor).stream()
                                        .map(room -> "world.kindness." + room + "..")
                                        .toArray(String[]::new))
                                .allowEmptyShould(true))
                .toList());
    rule.check(CLASSES);
  }

  /** Whole rooms, and each package within one. */
  @ParameterizedTest
  @ValueSource(strings = {"world.kindness.(*)..", "world.kindness.(**)"})
  void packages_are_free_of_cycles(String packages) {
    ArchRule rule = slices().matching(packages).should().beFreeOfCycles();
    rule.check(CLASSES);
  }

  @Test
  void every_room_has_a_place_in_the_order() {
    ArchRule rule =
        noClasses()
            .should()
            .resideOutsideOfPackages(
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("world.kindness"),
                        ROOMS.stream().map(room -> "world.kindness." + room + ".."))
                    .toArray(String[]::new));
    rule.check(CLASSES);
  }

  @Test
  void parsers_are_plain_java() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage("..intake.formats..", "..intake.findings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..");
    rule.check(CLASSES);
  }

  @Test
  void time_comes_from_the_injected_clock() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");
    rule.check(CLASSES);
  }

  @Test
  void names_say_what_a_thing_is() {
    ArchRule rule =
        noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Mapper)");
    rule.check(CLASSES);
  }
}
