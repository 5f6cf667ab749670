package world.kindness.platform.time;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.ToIntFunction;

/** Days and moments in JSON have years from 1 to 9999: Java's calendar goes on, others do not. */
@Singleton
public class CalendarDates implements ObjectMapperCustomizer {
  public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /**
   * A day of ISO 8601 outside of JSON.
   *
   * @throws DateTimeParseException for what is none, or in no such year
   */
  public static LocalDate parse(String text) {
    LocalDate day = LocalDate.parse(text);
    if (isIn(day.getYear())) {
      return day;
    }
    throw new DateTimeParseException("not between the years 1 and 9999", text, 0);
  }

  private static boolean isIn(int year) {
    return year >= 1 && year <= 9999;
  }

  /** Behind Quarkus's own, whose readers of dates would stand before these. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(
        new SimpleModule("calendar-dates")
            .addDeserializer(
                LocalDate.class,
                new InCalendar<>(
                    LocalDate.class, LocalDateDeserializer.INSTANCE, LocalDate::getYear))
            .addDeserializer(
                Instant.class,
                new InCalendar<>(
                    Instant.class,
                    InstantDeserializer.INSTANT,
                    moment -> moment.atOffset(ZoneOffset.UTC).getYear())));
  }

  private static final class InCalendar<T> extends StdDeserializer<T> {
    private final transient JsonDeserializer<T> read;
    private final transient ToIntFunction<T> year;

    InCalendar(Class<T> type, JsonDeserializer<T> read, ToIntFunction<T> year) {
      super(type);
      this.read = read;
      this.year = year;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      T date = read.deserialize(parser, context);
      if (date != null && !isIn(year.applyAsInt(date))) {
        throw context.weirdStringException(
            parser.getText(), handledType(), "not between the years 1 and 9999");
      }
      return date;
    }
  }
}
