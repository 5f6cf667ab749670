package world.kindness.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text without line breaks and other control characters: it may stand in a mail's header. */
@Pattern(regexp = "^[^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]*$")
@Constraint(validatedBy = {})
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@jakarta.validation.ReportAsSingleViolation
public @interface OneLine {
  String message() default "must be one line";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
