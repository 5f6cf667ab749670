package world.kindness.intake.findings.places;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.kindness.platform.text.WordEdge;

/** Whose place a text names: the writer's, somebody else's, or one cannot tell. */
enum Whose {
  WRITERS,
  UNCLEAR,
  NOBODYS;

  private static final Pattern GREETS =
      words(
          "hello|hi|hiya|hey|heya|hej|hei|hola|ola|oi|hallo|bonjour|bonsoir|salut|ciao|buongiorno|buonasera"
              + "|boa (?:noite|tarde)|bom dia|buen[oa]s (?:dias|tardes|noches)|guten (?:tag|abend|morgen)|gr(?:u|ue)sse"
              + "|god (?:kvall|kveld|aften|morgon|morgen|dag)|goeden?(?:avond|middag|morgen)|hoi|czesc|merhaba|salaam"
              + "|salam|namaste|shalom|kia ora|g'day|gday|howdy|aloha|greetings|good (?:morning|afternoon|evening|day|night)"
              + "|morning|afternoon|evening|waving|waves?|regards|wishes|love|warmth|hugs?|sunshine|saludos?|halsningar"
              + "|hils(?:en|ner)|groet(?:en|jes)|saluti|terveisia|cumprimentos|joining|joined|dial+ing|calling|checking in"
              + "|tuning in|tuned in|zooming|logging (?:in|on)|signing in|listening|coming to you|streaming|here|present"
              + "|reporting|speaking");

  private static final Pattern FIRST =
      words(
          "i'?m|i am|we'?re|we are|(?:i|we) (?:also |now |currently )?(?:live|work|study|teach|practi[sc]e)|living|working"
              + "|(?:but|and|now) (?:also |now )?(?:live|work|study|in)"
              + "|based|me too|me also|also|my name is|my name's|this is|currently|now|retired");

  private static final Pattern ROLE =
      words(
          "nurse|midwife|doctor|gp|physio(?:therapist)?|educator|student|consultant|porter|pharmacist|manager|lead|director"
              + "|carer|paramedic|surgeon|psychologist|psychiatrist|therapist|hca|matron|registrar|teacher|researcher|lecturer"
              + "|coach|chaplain|volunteer|patient|facilitator|professor|social worker|dieti[ct]ian|radiographer|assistant"
              + "|practitioner|anaesthetist|paediatrician|geriatrician|oncologist|dentist|counsellor|trainer|advocate|officer");

  /** Of others, of other times, or of something that happened there. */
  private static final Pattern OTHERS =
      words(
          "my|our|your|his|her|their|its|someone|somebody|anyone|anybody|everybody in|everyone in|all in|friends?|family|families"
              + "|colleagues?|sisters?|brothers?|mum|mom|dad|daughters?|sons?|cousins?|people|folks|those|you|he|she|they|who|whom"
              + "|study|studies|research|paper|article|report|book|film|team|teams|staff|patients|nurses|doctors|hospitals"
              + "|born|used to|lived|worked|trained|studied|moved|left|came|back|holidays?|vacation|visit(?:s|ed|ing)?"
              + "|travel(?:s|ling|led)?|trip|miss|missing|loved|hear|heard|hearing|see|seeing|saw|welcome|thanks?|thank|like"
              + "|similar|example|news|story|stories|inspired|inspiring|went|go|going|been|was|were|did|done|before|once|happens?"
              + "|happening|about|what|how|when|where|which|if|because|than|that|idea|ideas|model|project|projects|visitors?"
              + "|love (?:this|that|the|it|how)|everything|anything|something|nothing|rounds|not|never|isn't|no longer|should|would|could|wish|hope|hoping");

  /** Where they come from, and perhaps are no more. */
  static final Pattern ORIGINALLY = words("originally|by birth|native");

  /** What is the writer's own after all. */
  private static final Pattern OWN_ROOM =
      Pattern.compile(
          WordEdge.START
              + "my (?:\\w+ ){0,2}(?:kitchen|home|desk|ward|office|house|garden|sofa|bed|bedroom|car|room|flat|shed|clinic|practice|couch|study|break|lunch break|lunch|balcony|hospital|wee house)"
              + WordEdge.END);

  private static final Pattern ADDRESSED =
      Pattern.compile(
          WordEdge.START
              + "(?:to|with) (?:all|everyone|everybody|you|our|the)"
              + WordEdge.END
              + "[^,.!]{0,40}$");

  private static final Pattern TO_ALL =
      Pattern.compile(WordEdge.START + "(?:all|everyone|everybody|there)\\z");

  private static final Pattern ADDRESSEES =
      Pattern.compile(
          WordEdge.START + "(?:all|everyone|everybody|there|again|to|you|from)" + WordEdge.END);

  private static final Set<String> BEFORE =
      Arrays.stream(
              ("the a an sunny rainy wet cold warm hot windy grey gray beautiful lovely snowy cloudy foggy misty dark chilly"
                      + " freezing frosty glorious gorgeous bright dull drizzly damp wonderful wintry icy balmy humid stormy"
                      + " blustery dreary very rather bit quite and but little old rural urban central downtown inner outer"
                      + " greater north south east west northern southern eastern western mid upper lower city town village of"
                      + " county co outskirts near just outside deepest darkest autumnal springlike sleepy quiet busy bonny"
                      + " bonnie north-east north-west south-east south-west northeast northwest southeast southwest province state"
                      + " island coast suburbs edge heart middle capital")
                  .split(" "))
          .collect(Collectors.toSet());

  private static final Set<String> FROM =
      Set.of("from", "desde", "aus", "fran", "fra", "uit", "da", "depuis", "frae");
  private static final Set<String> IN = Set.of("in", "near", "outside", "i", "en", "em", "a", "at");

  /** After a greeting only: "Bonjour de Lyon". */
  private static final Set<String> OF = Set.of("de", "d", "do", "af", "av", "z");

  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "^\\s{0,2}(?:here|checking in|calling|in the house|represent(?:ing)?|says? (?:hello|hi|hey|good)|sends|reporting|present|signing in|waves|waving|joining|tuning in|listening in)"
              + WordEdge.END
              + ".*",
          Pattern.DOTALL);

  /** Nothing that makes something happen there. */
  static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:\\s*|\\s*[^\\p{L}\\s].*|\\s+(?:here|today|tonight|now|again|too|also|as well|this (?:morning|afternoon|evening|week)|on my|on a|where|with|and|for|but|at the moment|at present|currently|so|x+)"
              + WordEdge.END
              + ".*)$",
          Pattern.DOTALL);

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
  }

  /**
   * What a clause says.
   *
   * @param before what stands before the place in its clause, in plain small letters
   * @param after what stands behind it there
   * @param certain whether the place can be no name of a person and no other word
   * @param wide whether it says more than a town's name
   * @param greeted whether only a greeting stands before the clause
   */
  static Whose of(
      String before,
      String after,
      boolean certain,
      boolean wide,
      boolean greeted,
      List<String> writersNames) {
    if (after.stripTrailing().endsWith("?")) {
      return NOBODYS;
    }
    String link = link(before);
    if (link == null && wide) {
      link = linkBeforeComma(before);
    }
    if (link == null) {
      return alone(before, after, certain);
    }
    String rest =
        OWN_ROOM.matcher(before.substring(0, before.lastIndexOf(" " + link) + 1)).replaceAll(" ");
    boolean greets = GREETS.matcher(rest).find();
    boolean others = OTHERS.matcher(rest).find();
    boolean in = IN.contains(link);
    if (!in && !FROM.contains(link) && !greets) {
      return NOBODYS;
    }
    boolean goesOn = GOES_ON.matcher(after).matches();
    if (ORIGINALLY.matcher(rest).find()) {
      return UNCLEAR;
    }
    if (others || ADDRESSED.matcher(rest).find()) {
      return greets || FIRST.matcher(rest).find() ? UNCLEAR : NOBODYS;
    }
    if (greets) {
      boolean addressed = in && TO_ALL.matcher(rest.stripTrailing()).find();
      return addressed || names(rest, writersNames) ? UNCLEAR : WRITERS;
    }
    if (FIRST.matcher(rest).find()) {
      return goesOn && rest.length() < 80 ? WRITERS : UNCLEAR;
    }
    if (rest.isBlank() || rest.strip().matches("[^\\p{L}]*")) {
      return goesOn ? WRITERS : in ? NOBODYS : UNCLEAR;
    }
    if (ROLE.matcher(rest).find() && goesOn && rest.length() < 60) {
      return WRITERS;
    }
    boolean introduced = greeted && rest.strip().matches("\\p{L}+(?: \\p{L}+){0,2}");
    boolean writer =
        Arrays.stream(rest.strip().split("[^\\p{L}\\p{N}]+")).allMatch(writersNames::contains);
    if ((writer || introduced) && goesOn) {
      return WRITERS;
    }
    return goesOn && rest.strip().split("\\s+").length <= 3 ? UNCLEAR : NOBODYS;
  }

  /** {@code "hi ana from"}: somebody else may be greeted, unless they say that they are here. */
  private static boolean names(String rest, List<String> writersNames) {
    Matcher greeted = GREETED.matcher(rest.strip());
    return greeted.matches()
        && !ANYBODY.contains(greeted.group(1))
        && !writersNames.contains(greeted.group(1));
  }

  private static final Pattern GREETED =
      Pattern.compile(
          "(?:hello|hi|hey|hej|hei|hiya|good (?:morning|afternoon|evening)) (?:to )?(\\p{L}{2,20})");
  private static final Set<String> ANYBODY =
      Set.of(
          "all",
          "everyone",
          "everybody",
          "again",
          "there",
          "from",
          "both",
          "world",
          "lovely",
          "kind",
          "one",
          "team",
          "hello",
          "greetings",
          "evening",
          "morning",
          "here",
          "wave",
          "waving",
          "alla",
          "todos",
          "todas",
          "tous",
          "zusammen",
          "allemaal",
          "tutti",
          "calling",
          "joining",
          "listening");

  private static Whose alone(String before, String after, boolean certain) {
    boolean opens =
        ADDRESSEES
            .matcher(GREETS.matcher(before).replaceAll(" "))
            .replaceAll(" ")
            .matches("[^\\p{L}]*");
    if (opens && ANNOUNCES.matcher(after).matches()) {
      return certain ? WRITERS : NOBODYS;
    }
    boolean bare = before.matches("[^\\p{L}\\p{N}]*") && after.matches("[^\\p{L}\\p{N}?]*");
    if (bare) {
      return certain ? WRITERS : UNCLEAR;
    }
    boolean appended =
        before.stripTrailing().endsWith(",")
            && before.strip().split("\\s+").length <= 4
            && !OTHERS.matcher(before).find()
            && after.matches("[^\\p{L}\\p{N}?]*");
    return appended && certain ? UNCLEAR : NOBODYS;
  }

  /** {@code "from the Royal Infirmary, Leeds, England"}: what stands between may be any name. */
  private static String linkBeforeComma(String before) {
    String[] words = before.stripTrailing().split("[\\s,]+");
    if (!before.stripTrailing().endsWith(",")) {
      return null;
    }
    for (int i = words.length - 1, seen = 0; i >= 0 && seen < 8; i--, seen++) {
      if (FROM.contains(words[i]) || words[i].equals("in") || words[i].equals("at")) {
        return words[i];
      }
    }
    return null;
  }

  /** The word that leads to the place: "from" in "from sunny"; null where none does. */
  private static String link(String before) {
    String[] words = before.stripTrailing().split("[\\s,]+");
    if (before.stripTrailing().endsWith(",")) {
      return null;
    }
    for (int i = words.length - 1, seen = 0; i >= 0 && seen < 6; i--, seen++) {
      String word = words[i].replaceAll("^[^\\p{L}]+|(?<![^\\p{L}'-])[^\\p{L}'-]+$", "");
      if (FROM.contains(word) || IN.contains(word) && !word.equals("a") || OF.contains(word)) {
        return words[i];
      }
      if (word.equals("a") && i > 0 && !BEFORE.contains(words[i - 1]) && seen == 0) {
        return words[i];
      }
      if (!BEFORE.contains(word)) {
        return null;
      }
    }
    return null;
  }
}
