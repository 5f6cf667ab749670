package world.kindness.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Labels of metrics are ours to choose: what a caller can make up is a known word, or OTHER. */
class MetricLabels {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** What Quarkus says in the place of an address, and the one address that is no operation. */
  private static final Set<String> ADDRESSES =
      Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root", "/api/openapi");

  @Produces
  @Singleton
  MeterFilter ofRequests(AllowedMethods operations) {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith("http.server")
            ? id.replaceTags(id.getTags().stream().map(this::known).toList())
            : id;
      }

      private Tag known(Tag label) {
        boolean known =
            switch (label.getKey()) {
              case "method" -> METHODS.contains(label.getValue());
              case "uri" ->
                  ADDRESSES.contains(label.getValue()) || operations.isTemplate(label.getValue());
              default -> true;
            };
        return known ? label : Tag.of(label.getKey(), "OTHER");
      }
    };
  }
}
