package org.tsudoi.core.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsudoi.api.Branding;
import org.tsudoi.api.Program;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.core.organization.OrganizationState.Running;

/**
 * Sender and recipient of an organization's letters (差出人・宛先), as configured and as registered. The
 * registration number for the invoice system is the setting {@code invoice.registration-number}.
 */
public final class Letterhead {
  private static final Pattern WITH_POSTAL_CODE =
      Pattern.compile("〒?\\s*([0-9０-９]{3}[-－]?[0-9０-９]{4})\\s*(.*)", Pattern.DOTALL);

  private Letterhead() {}

  /** The organization as it is configured. */
  public static Sender sender(Running organization) {
    Program program = organization.program();
    Branding brand = program.branding();
    return new Sender(
        organization.organization().name(),
        postal(brand.address()),
        lines(address(brand.address())),
        contacts(brand),
        organization.settings().optional("invoice.registration-number").orElse(""),
        "");
  }

  private static List<String> contacts(Branding brand) {
    String hours = brand.hours().isBlank() ? "" : "（" + brand.hours() + "）";
    return Stream.of(brand.phone().isBlank() ? "" : "電話 " + brand.phone() + hours, brand.email())
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** The office as registered, for the person in charge if one is known. */
  public static Recipient office(OfficeView office) {
    Recipient recipient =
        Recipient.office(
            PostalCode.parse(office.postalCode()).toOptional().orElse(null),
            lines(office.address()),
            office.name(),
            office.number());
    return office.contact().isBlank() ? recipient : recipient.attention(office.contact());
  }

  private static List<String> lines(String address) {
    return address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static PostalCode postal(String text) {
    Matcher matcher = WITH_POSTAL_CODE.matcher(text);
    return matcher.matches() ? PostalCode.parse(matcher.group(1)).toOptional().orElse(null) : null;
  }

  private static String address(String text) {
    Matcher matcher = WITH_POSTAL_CODE.matcher(text);
    return matcher.matches() ? matcher.group(2) : text;
  }
}
