package world.kindness.plain;

import static java.util.stream.Collectors.joining;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import world.kindness.country.CountryChoice;
import world.kindness.membership.JoinLimit;
import world.kindness.membership.JoinResource;
import world.kindness.membership.JoinResource.JoinAnswer;
import world.kindness.membership.JoinResource.JoinForm;
import world.kindness.membership.JoiningWords;
import world.kindness.membership.MembershipResource;
import world.kindness.platform.http.ContentPolicy;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.TooManyRequests;
import world.kindness.platform.text.Language;

/**
 * Joining, confirming and leaving as plain forms, in the language of the site that they are read
 * on. The links in our mails carry their secret behind the #, where no server sees it; whoever runs
 * no scripts copies the link into a field.
 */
@Path("/api/v1/forms")
@Produces(Frame.HTML)
public class JoinPages {
  private static final Pattern LINK =
      Pattern.compile("(?:(?<page>[^#\\s]{0,400})#)?(?<secret>[A-Za-z0-9_-]{43}|[0-9a-f]{64})");

  private static final Set<String> REQUIRED = Set.of("name", "email", "mailing");

  /** In the order of the form. */
  private static final List<String> FIELDS =
      List.of("name", "email", "role", "organisation", "country", "heardFrom");

  private final Frame.Around around;
  private final JoinResource joining;
  private final MembershipResource memberships;
  private final JoinLimit limit;
  private final Validator validator;

  JoinPages(
      Frame.Around around,
      JoinResource joining,
      MembershipResource memberships,
      JoinLimit limit,
      Validator validator) {
    this.memberships = memberships;
    this.around = around;
    this.joining = joining;
    this.limit = limit;
    this.validator = validator;
  }

  /** The pages' templates, {@code templates/plain/*.html}. */
  @CheckedTemplate(basePath = "plain")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance join(Frame frame, Form page);

    static native TemplateInstance byLink(Frame frame, ByLink page);

    static native TemplateInstance done(Frame frame, Done page);
  }

  /** The form, empty or as it was sent, with what is wrong. */
  public record Form(
      String title,
      List<Fault> faults,
      List<Field> fields,
      List<Agreement> agreements,
      List<CountryChoice> countries,
      String wordingVersion) {
    public boolean wrong() {
      return !faults.isEmpty();
    }
  }

  /**
   * @param field that it is about; null where it is about the whole
   */
  public record Fault(@Nullable String field, String text) {}

  /**
   * @param complete what a browser may fill in (HTML, autofill)
   * @param fault what is wrong with the entry; null where nothing is
   */
  public record Field(
      String name,
      String label,
      @Nullable String hint,
      @Nullable String complete,
      String entry,
      @Nullable String fault) {
    public boolean required() {
      return REQUIRED.contains(name);
    }

    public String type() {
      return name.equals("email") ? "email" : "text";
    }

    public int longest() {
      return name.equals("email") ? 254 : 200;
    }

    /** Ids of what is said about it. */
    public @Nullable String described() {
      String ids =
          Stream.of(fault == null ? "" : name + "-fault", hint == null ? "" : name + "-hint")
              .filter(id -> !id.isEmpty())
              .collect(joining(" "));
      return ids.isEmpty() ? null : ids;
    }
  }

  /** A box to tick. */
  public record Agreement(String name, String words, boolean ticked, @Nullable String fault) {
    public boolean required() {
      return REQUIRED.contains(name);
    }
  }

  /** A page on which the link of a mail is copied into a field. */
  public record ByLink(
      String title, String lead, String button, @Nullable String fault, boolean anew) {}

  /** What came of it. */
  public record Done(String title, String text, @Nullable String more) {}

  @GET
  @Path("/join")
  @PermitAll
  @Operation(hidden = true)
  public Response form(@QueryParam("language") String code) {
    Language language = Language.asked(code);
    return form(200, language, new Entries(null), List.of());
  }

  @POST
  @Path("/join")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Operation(hidden = true)
  public Response join(
      @QueryParam("language") String code,
      MultivaluedMap<String, String> sent,
      HttpServerRequest request) {
    ourOwn(request);
    Language language = Language.asked(code);
    JoiningWords words = language.words(JoiningWords.class);
    Entries entries = new Entries(sent);
    JoinAnswer answer = entries.answer(language);
    try {
      limit.count(request);
      Set<String> wrong = faultsOf(answer);
      if (!wrong.isEmpty()) {
        return form(422, language, entries, faults(wrong, entries, words));
      }
      joining.join(answer);
    } catch (TooManyRequests many) {
      return form(429, language, entries, List.of(new Fault(null, words.tooMany())));
    } catch (Problem problem) {
      return switch (problem.type) {
        case CONFLICT -> form(409, language, entries, List.of(new Fault(null, words.changed())));
        case RULE_BROKEN -> form(422, language, entries, faults(fieldsOf(problem), entries, words));
        default -> throw problem;
      };
    }
    return done(
        language,
        "/join",
        new Done(words.sent(), words.sentText(answer.email()), words.sentMore()));
  }

  @GET
  @Path("/join/confirm")
  @PermitAll
  @Operation(hidden = true)
  public Response confirmation(@QueryParam("language") String code) {
    return confirmation(200, Language.asked(code));
  }

  @POST
  @Path("/join/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Operation(hidden = true)
  public Response confirm(
      @QueryParam("language") String code,
      MultivaluedMap<String, String> sent,
      HttpServerRequest request) {
    ourOwn(request);
    Language language = Language.asked(code);
    JoiningWords words = language.words(JoiningWords.class);
    try {
      joining.confirm(new Entries(sent).secret("/join/confirm").orElse(""));
    } catch (Problem problem) {
      if (problem.type != ProblemType.NOT_FOUND) {
        throw problem;
      }
      return confirmation(422, language);
    }
    return done(
        language, "/join/confirm", new Done(words.confirmed(), words.confirmedText(), null));
  }

  @GET
  @Path("/leave")
  @PermitAll
  @Operation(hidden = true)
  public Response leaving(@QueryParam("language") String code) {
    return leaving(200, Language.asked(code));
  }

  @POST
  @Path("/leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Operation(hidden = true)
  public Response leave(
      @QueryParam("language") String code,
      MultivaluedMap<String, String> sent,
      HttpServerRequest request) {
    ourOwn(request);
    Language language = Language.asked(code);
    JoiningWords words = language.words(JoiningWords.class);
    Optional<String> key = new Entries(sent).secret("/leave", "/membership");
    if (key.isEmpty()) {
      return leaving(422, language);
    }
    memberships.leave(key.get());
    return done(language, "/leave", new Done(words.left(), words.leftText(), null));
  }

  /**
   * Lets pass what one of our own pages sends, and programs.
   *
   * @throws Problem 400 for a form that another site's page sends through its visitor's browser
   */
  private static void ourOwn(HttpServerRequest request) {
    String from = request.getHeader("Sec-Fetch-Site");
    if (from != null && !from.equals("same-origin") && !from.equals("none")) {
      throw new Problem(ProblemType.MALFORMED_REQUEST, "This form is sent from its own page.");
    }
  }

  /** What was entered, as browsers send it; none while nothing was. */
  private record Entries(@Nullable MultivaluedMap<String, String> sent) {
    String of(String name) {
      String entry = sent == null ? null : sent.getFirst(name);
      return entry == null ? "" : entry.strip();
    }

    boolean ticked(String name) {
      return !of(name).isEmpty();
    }

    /**
     * What stands behind the # of a link that leads to a page of ours, or the whole where only that
     * was copied.
     *
     * @param pages whose links are meant
     */
    Optional<String> secret(String... pages) {
      Matcher link = LINK.matcher(of("link"));
      return link.matches()
              && (link.group("page") == null
                  || Stream.of(pages).anyMatch(link.group("page")::endsWith))
          ? Optional.of(link.group("secret"))
          : Optional.empty();
    }

    JoinAnswer answer(Language language) {
      return new JoinAnswer(
          of("name"),
          of("email"),
          orNull("role"),
          orNull("organisation"),
          orNull("country"),
          orNull("heardFrom"),
          ticked("mailing"),
          ticked("profile"),
          ticked("quoting"),
          of("wordingVersion"),
          language.code(),
          null,
          orNull("website"));
    }

    private @Nullable String orNull(String name) {
      return of(name).isEmpty() ? null : of(name);
    }
  }

  private Set<String> faultsOf(JoinAnswer answer) {
    Set<String> wrong = new LinkedHashSet<>();
    for (ConstraintViolation<JoinAnswer> violation : validator.validate(answer)) {
      wrong.add(violation.getPropertyPath().toString());
    }
    if (!answer.mailing()) {
      wrong.add("mailing");
    }
    return wrong;
  }

  private static Set<String> fieldsOf(Problem problem) {
    Set<String> fields = new LinkedHashSet<>();
    problem.errors.forEach(fault -> fields.add(fault.pointer().substring(1)));
    return fields;
  }

  /** In the order of the form. */
  private static List<Fault> faults(Set<String> wrong, Entries entries, JoiningWords words) {
    List<Fault> faults = new ArrayList<>();
    Stream.concat(FIELDS.stream(), Stream.of("mailing"))
        .filter(wrong::contains)
        .forEach(name -> faults.add(new Fault(name, fault(name, entries, words))));
    if (faults.isEmpty()) {
      faults.add(new Fault(null, words.changed()));
    }
    return faults;
  }

  private static String fault(String name, Entries entries, JoiningWords words) {
    return switch (name) {
      case "name" ->
          entries.of(name).isEmpty()
              ? words.nameMissing()
              : words.somethingWrong(label(name, words));
      case "email" -> words.emailWrong();
      case "mailing" -> words.mailingMissing();
      default -> words.somethingWrong(label(name, words));
    };
  }

  private static String label(String name, JoiningWords words) {
    return switch (name) {
      case "name" -> words.name();
      case "email" -> words.email();
      case "role" -> words.role();
      case "organisation" -> words.organisation();
      case "country" -> words.country();
      default -> words.heardFrom();
    };
  }

  private Response form(int status, Language language, Entries entries, List<Fault> faults) {
    JoiningWords words = language.words(JoiningWords.class);
    JoinForm form = joining.form(language.code());
    Form page =
        new Form(
            words.title(),
            faults,
            List.of(
                field("name", null, "name", entries, faults, words),
                field("email", words.emailHint(), "email", entries, faults, words),
                field("role", words.roleHint(), "organization-title", entries, faults, words),
                field("organisation", null, "organization", entries, faults, words),
                field("country", null, "country", entries, faults, words),
                field("heardFrom", null, null, entries, faults, words)),
            List.of(
                agreement("mailing", form.wording().mailing(), entries, faults),
                agreement("profile", form.wording().profile(), entries, faults),
                agreement("quoting", form.wording().quoting(), entries, faults)),
            form.countries(),
            form.wording().version());
    return Frame.answer(
        status,
        Templates.join(around.page(language, "/join"), page),
        language,
        ContentPolicy.OF_FORMS);
  }

  private static Field field(
      String name,
      @Nullable String hint,
      @Nullable String complete,
      Entries entries,
      List<Fault> faults,
      JoiningWords words) {
    return new Field(
        name, label(name, words), hint, complete, entries.of(name), faultOf(name, faults));
  }

  private static Agreement agreement(
      String name, String words, Entries entries, List<Fault> faults) {
    return new Agreement(name, words, entries.ticked(name), faultOf(name, faults));
  }

  private static @Nullable String faultOf(String name, List<Fault> faults) {
    return faults.stream()
        .filter(fault -> name.equals(fault.field()))
        .map(Fault::text)
        .findFirst()
        .orElse(null);
  }

  private Response confirmation(int status, Language language) {
    JoiningWords words = language.words(JoiningWords.class);
    boolean wrong = status != 200;
    return byLink(
        status,
        language,
        "/join/confirm",
        new ByLink(
            words.confirmTitle(),
            words.confirmLead(),
            words.confirmButton(),
            wrong ? words.linkUnknown() : null,
            wrong));
  }

  private Response leaving(int status, Language language) {
    JoiningWords words = language.words(JoiningWords.class);
    return byLink(
        status,
        language,
        "/leave",
        new ByLink(
            words.leaveTitle(),
            words.leaveLead(),
            words.leaveButton(),
            status == 200 ? null : words.leaveLinkUnknown(),
            false));
  }

  private Response byLink(int status, Language language, String path, ByLink page) {
    return Frame.answer(
        status,
        Templates.byLink(around.page(language, path), page),
        language,
        ContentPolicy.OF_FORMS);
  }

  private Response done(Language language, String path, Done page) {
    return Frame.answer(
        200,
        Templates.done(around.page(language, path), page),
        language,
        ContentPolicy.OF_DOCUMENTS);
  }
}
