package world.kindness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Every operation of the contract × everybody who may come: an operation without a row fails. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RoleMatrixTest {
  private enum Opens {
    EVERYBODY,
    FACILITATORS,
    ADMINS
  }

  private static final Map<Opens, Set<String>> ROWS =
      Map.of(
          Opens.EVERYBODY,
          Set.of(
              "listSessions",
              "getNextSession",
              "getSession",
              "getSessionCalendar",
              "getCalendar",
              "search",
              "searchAsCsv",
              "searchAsRis",
              "listContributors",
              "listCountries",
              "getReach",
              "listThemes",
              "getTheme",
              "getThemesOverTime",
              "getThemesOverTimeAsCsv",
              "listBreakoutNotes",
              "listInsights",
              "listQuotes",
              "listResources",
              "listMeasures",
              "listPacks",
              "getPack",
              "getPackAs",
              "getPackCard",
              "getPackSlides",
              "getCitation",
              "getCitationAsRis",
              "getCitationAsBibtex",
              "getCitationAsCsl",
              "listEditions",
              "getEditionAs",
              "getCommunity",
              "getConsent",
              "answerConsent",
              "withdrawConsent",
              "getJoinForm",
              "join",
              "confirmJoining",
              "leave",
              "getMembership",
              "editMembership"),
          Opens.FACILITATORS,
          Set.of(
              "takeIn",
              "getCallMails",
              "previewCallMail",
              "tellMembers",
              "testCallMail",
              "stopCallMail",
              "listIntakes",
              "getIntake",
              "assignIntake",
              "lookAtFileRemoval",
              "takeFileOut",
              "moveFile",
              "lookAtDraftRemoval",
              "deleteDraft",
              "listHeldItems",
              "getHeldItem",
              "decideHeldItem",
              "listMessages",
              "listSuggestions",
              "findSuggestions",
              "getSuggestion",
              "decideSuggestion",
              "askForConsent",
              "askWritersForConsent",
              "listQuotedWriters",
              "listConsentRequests",
              "withdrawQuote",
              "lowerConsent",
              "useStandingAgreement",
              "listDrafts",
              "getDraft",
              "getChecklist",
              "previewPack",
              "listChangesOfDraft",
              "previewPackAsHtml",
              "editDraft",
              "editSection",
              "planSession",
              "editSession",
              "chooseQuote",
              "getQuote",
              "editQuote",
              "deleteQuote",
              "addInsight",
              "makeInsightOfNotes",
              "getInsight",
              "editInsight",
              "deleteInsight",
              "addMeasure",
              "getMeasure",
              "editMeasure",
              "deleteMeasure",
              "addResource",
              "getResource",
              "editResource",
              "deleteResource",
              "addBreakoutNote",
              "getBreakoutNote",
              "editBreakoutNote",
              "deleteBreakoutNote",
              "lookThroughNotes",
              "splitBreakoutNote",
              "joinBreakoutNotes",
              "listNamesInDraft",
              "decideNames",
              "takeBackNameDecision",
              "addReachStatement",
              "getReachStatement",
              "editReachStatement",
              "deleteReachStatement",
              "addListedPlace",
              "getListedPlace",
              "editListedPlace",
              "deleteListedPlace",
              "listSeriesDays",
              "getAttendee",
              "correctAttendee",
              "getStandingTexts",
              "takeStandingTexts",
              "addAppearance",
              "getAppearance",
              "editAppearance",
              "deleteAppearance",
              "orderAppearances",
              "listKnownContributors",
              "addContributor",
              "listMembers",
              "publishProfile",
              "getContributor",
              "editContributor",
              "beginTheme",
              "rewordTheme",
              "listKnownThemes",
              "mergeTheme",
              "splitTheme",
              "getThemeWordings",
              "publishPack"),
          Opens.ADMINS,
          Set.of(
              "listAudit",
              "exportAudit",
              "getCommunitySettings",
              "editCommunitySettings",
              "listAccounts",
              "getAccount",
              "invite",
              "editAccount",
              "findPeople",
              "exportPerson",
              "erasePerson",
              "listErasures",
              "getErasure",
              "decideErasure",
              "liftSuppression",
              "exportArchive",
              "importArchive"));

  /** Answers 503 here, behind the gate: there is no Keycloak in this test. */
  private static final Set<String> ASK_KEYCLOAK =
      Set.of("listAccounts", "getAccount", "editAccount");

  @Inject World world;

  private record Operation(String id, String method, String path) {}

  @BeforeEach
  void begin() {
    world.begin();
  }

  @Test
  void every_operation_of_the_contract_has_a_row_and_every_row_an_operation() {
    Set<String> operations = new TreeSet<>(operations().stream().map(Operation::id).toList());
    Set<String> rows = new TreeSet<>();
    ROWS.values().forEach(rows::addAll);
    assertThat(rows).isEqualTo(operations);
  }

  @Test
  void each_operation_opens_to_exactly_those_it_should() {
    Map<String, Supplier<RequestSpecification>> people =
        Map.of(
            "anonymous", world::anonymous,
            "member", world::member,
            "facilitator", world::facilitator,
            "admin", world::admin);
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations()) {
      people.forEach(
          (who, as) -> {
            int status = status(as.get(), operation);
            int expected = refusal(who, operation.id);
            boolean right =
                expected == 0
                    ? status != 401
                        && status != 403
                        && (status < 500 || status == 503 && ASK_KEYCLOAK.contains(operation.id))
                    : status == expected;
            if (!right) {
              wrong.add("%s as %s: %d".formatted(operation.id, who, status));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  /** 0 where the operation opens. */
  private static int refusal(String who, String operation) {
    Opens opens =
        ROWS.entrySet().stream()
            .filter(row -> row.getValue().contains(operation))
            .findFirst()
            .orElseThrow()
            .getKey();
    boolean may =
        switch (opens) {
          case EVERYBODY -> true;
          case FACILITATORS -> who.equals("facilitator") || who.equals("admin");
          case ADMINS -> who.equals("admin");
        };
    return may ? 0 : who.equals("anonymous") ? 401 : 403;
  }

  private static int status(RequestSpecification as, Operation operation) {
    String path =
        operation
            .path
            .replace("{slug}", "2001-01-18")
            .replace("{id}", "01890000-0000-7000-8000-00000000ffff")
            .replace("{sha256}", "0".repeat(64))
            .replace("{key}", "about")
            .replace("{number}", "1")
            .replace("{format}", "json")
            .replace("{token}", "never-given-out");
    RequestSpecification request = as.accept("*/*");
    switch (operation.method) {
      case "post" -> {
        if (operation.id.equals("takeIn")) {
          request.multiPart("date", "2001-01-18");
        } else if (operation.id.equals("importArchive")) {
          request.contentType("application/zip").body(new byte[0]);
        } else {
          request.contentType("application/json").body("{}");
        }
      }
      case "put" -> request.contentType("application/json").header("If-Match", "\"0\"").body("{}");
      case "patch" -> request.contentType(World.MERGE_PATCH).header("If-Match", "\"0\"").body("{}");
      default -> {}
    }
    return request.request(operation.method.toUpperCase(), path).statusCode();
  }

  private static List<Operation> operations() {
    JsonPath contract =
        given().accept("application/json").get("/api/openapi?format=json").jsonPath();
    Map<String, Map<String, Map<String, Object>>> paths = contract.getMap("paths");
    List<Operation> operations = new ArrayList<>();
    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, operation) ->
                    operations.add(
                        new Operation((String) operation.get("operationId"), method, path))));
    return operations;
  }
}
