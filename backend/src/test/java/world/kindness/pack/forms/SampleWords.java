package world.kindness.pack.forms;

/** What the people of {@link SamplePack} say; all of it invented. */
final class SampleWords {

  static final String[] GREETINGS = {
    "Hello from the coast, first frost on the windscreen this morning ❄️",
    "Good evening all, joining from a very warm kitchen with a very small dog.",
    "Hej från Jönköping! Här har vi redan tänt ljusen i fönstren.",
    "Evening! Just off a long day, and glad this hour is in the diary.",
    "Waving from the night shift. I have forty minutes and a flask of tea 🌞",
    "Hello, my first time here. A colleague said it would do me good.",
    "Kia ora, it is tomorrow already where I am.",
    "Góðan dag from the islands; the ferry was on time for once."
  };

  static final String[] GLIMPSES = {
    "The porter who hums in the corridor does more for the mood of our ward than any poster we ever put up.",
    "Small things travel. Somebody made tea for the night team and by Friday every shift was doing it.",
    "I used to think kindness was soft. Then I watched a sister stop a bad handover with one calm question.",
    "We count falls, infections and minutes. We never count how often somebody was asked: are you all right?",
    "Being kind when it is easy is manners. Being kind when the board is red is leadership.",
    "Rules made for fairness can be unkind when nobody may bend them. I keep a list of the ones we bent and why, "
        + "and every quarter I take it to the people who wrote them. Half of those rules have changed since, not "
        + "because anyone was persuaded by an argument, but because they met the person the rule had hurt. I think "
        + "that is what we mean when we say that stories are data with a soul, and it takes no budget at all.",
    "Thank people by name, in front of others, for one exact thing.",
    "Can we please stop calling it the hidden curriculum? Students see it perfectly well.",
    "My mentor said: nobody remembers your slide, everybody remembers whether you stood up when they came in.",
    "A complaint is a story that had nowhere else to go."
  };

  static final String[] PLACES = {
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Sweden",
    "Denmark",
    "Norway",
    "Faroe Islands",
    "Iceland",
    "Ireland",
    "Netherlands",
    "Belgium",
    "Germany",
    "Malta",
    "Italy",
    "Spain",
    "Portugal",
    "Switzerland",
    "Slovenia",
    "United States",
    "Canada",
    "Mexico",
    "Brazil",
    "South Africa",
    "Kenya",
    "Australia",
    "New Zealand",
    "Hong Kong",
    "Singapore",
    "Philippines",
    "Saudi Arabia"
  };

  /** Of the same places. */
  static final String[] CODES = {
    "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "SE", "DK", "NO", "FO", "IS", "IE", "NL", "BE", "DE",
    "MT", "IT", "ES", "PT", "CH", "SI", "US", "CA", "MX", "BR", "ZA", "KE", "AU", "NZ", "HK", "SG",
    "PH", "SA"
  };

  private SampleWords() {}
}
