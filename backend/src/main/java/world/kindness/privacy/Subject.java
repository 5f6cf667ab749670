package world.kindness.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.intake.absent.Words;
import world.kindness.platform.problems.Problem;

/** What an administrator chose as one person's. */
public record Subject(
    @Schema(
            description =
                "Whole names as they stand somewhere. Inside texts a name of one word is found as it is written here, with its capital.",
            examples = "[\"Pat Porter\", \"Patricia Porter\"]")
        @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> names,
    @Schema(description = "E-mail addresses, phone numbers, NHS numbers.") @Size(max = 50)
        List<@NotBlank @Size(max = 254) String> addresses,
    @Schema(description = "User names in Keycloak.") @Size(max = 20)
        List<@NotBlank @Size(max = 200) String> accounts,
    @Schema(
            description =
                "Single things: contributors, members, join requests, messages, quotes, breakout notes, attendees, held items.")
        @Size(max = 10000)
        List<@NotNull UUID> ids) {

  public Subject {
    names = names == null ? List.of() : List.copyOf(names);
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
    ids = ids == null ? List.of() : List.copyOf(ids);
  }

  /**
   * @throws Problem 422 where nothing is chosen, or what would be found everywhere
   */
  void check() {
    if (names.isEmpty() && addresses.isEmpty() && accounts.isEmpty() && ids.isEmpty()) {
      throw Problem.rule("", "Choose at least one name, address, account or thing.");
    }
    for (int i = 0; i < names.size(); i++) {
      if (Words.plain(names.get(i)).codePoints().filter(c -> c != ' ').count() < 2) {
        throw Problem.rule("/names/" + i, "A name has at least two letters.");
      }
    }
    for (int i = 0; i < addresses.size(); i++) {
      boolean number = addresses.get(i).replaceAll("\\D", "").length() >= 9;
      if (!addresses.get(i).contains("@") && !number) {
        throw Problem.rule("/addresses/" + i, "This is neither an e-mail address nor a number.");
      }
    }
  }
}
