package world.kindness.curation.suggestions;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import world.kindness.intake.records.ChatMessage;
import world.kindness.resource.Resource;

/** Links that people shared, each once. Meeting links never reach the chat that is kept. */
final class LinksInChat {
  private static final LinkExtractor LINKS =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW)).build();

  private record Shared(String link, ChatMessage first, Set<String> by) {}

  private LinksInChat() {}

  static List<Finding> in(List<ChatMessage> messages, List<Resource> resources) {
    Map<String, Shared> shared = new LinkedHashMap<>();
    for (ChatMessage message : messages) {
      for (LinkSpan span : LINKS.extractLinks(message.body)) {
        String found = message.body.substring(span.getBeginIndex(), span.getEndIndex());
        String link = span.getType() == LinkType.WWW ? "https://" + found : found;
        String key = key(link);
        if (key != null) {
          shared
              .computeIfAbsent(key, k -> new Shared(link, message, new LinkedHashSet<>()))
              .by()
              .add(message.sender);
        }
      }
    }
    resources.forEach(known -> shared.remove(known.link == null ? "" : key(known.link)));
    return shared.entrySet().stream()
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(String key, Shared shared) {
    int people = shared.by().size();
    return new Finding(
        Suggestion.Kind.RESOURCE,
        key,
        Math.min(0.95, 0.6 + 0.1 * people),
        people == 1 ? "shared in the chat" : "shared in the chat by %d people".formatted(people),
        shared.first().sourceFile,
        shared.first().line,
        Map.of("link", shared.link(), "title", key, "kind", kind(key).name()));
  }

  /** The address without what makes no difference to where it leads; null for no web page. */
  private static String key(String link) {
    try {
      URI uri = URI.create(link);
      if (uri.getHost() == null || !uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
        return null;
      }
      String rest = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("(?<!/)/+$", "");
      return uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")
          + rest
          + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
          + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static Resource.Kind kind(String key) {
    String host = key.split("[/?#]", 2)[0];
    if (Set.of("youtube.com", "youtu.be", "vimeo.com", "ted.com").contains(host)) {
      return Resource.Kind.VIDEO;
    }
    if (host.equals("doi.org") || host.endsWith("pubmed.ncbi.nlm.nih.gov")) {
      return Resource.Kind.PAPER;
    }
    return key.toLowerCase(Locale.ROOT).endsWith(".pdf")
        ? Resource.Kind.REPORT
        : Resource.Kind.WEBSITE;
  }
}
