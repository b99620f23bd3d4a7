package org.tsudoi.api.value;

import java.util.regex.Pattern;
import org.tsudoi.api.Result;

/**
 * Short name of an organization (団体), the first part of its addresses.
 *
 * @param value 2 to 30 characters: a small letter, then small letters, digits and hyphens; anything
 *     else is refused as a bug
 */
public record OrganizationId(String value) implements Comparable<OrganizationId> {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,29}");

  /** Refuses other forms as a bug. */
  public OrganizationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no organization id: " + value);
    }
  }

  /** This name. */
  public static OrganizationId of(String value) {
    return new OrganizationId(value);
  }

  /** Reads a name, as in an address; refuses other forms ({@code organization.form}). */
  public static Result<OrganizationId> parse(String text) {
    if (text == null || !FORM.matcher(text).matches()) {
      return Result.refused("organization.form");
    }
    return Result.of(new OrganizationId(text));
  }

  @Override
  public int compareTo(OrganizationId other) {
    return value.compareTo(other.value);
  }

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }
}
