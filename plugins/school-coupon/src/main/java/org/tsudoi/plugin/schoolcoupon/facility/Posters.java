package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.tsudoi.api.Branding;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.service.CurrentOrganization;

/** Posters (台紙) with the code that people read at the facility, on A4. SC-20 */
@ApplicationScoped
public class Posters {
  @Inject Printing printing;
  @Inject CurrentOrganization current;

  /**
   * One page.
   *
   * @param name the facility's
   * @param site the address in front of the code, as people type it
   * @param code the end of the address, set apart
   * @param qr the picture of the whole address
   */
  public record Poster(
      String name,
      String site,
      String code,
      String qr,
      String organization,
      String brand,
      String phone,
      String hours,
      String colour,
      String size) {}

  /**
   * A PDF of one page.
   *
   * @param addresses the whole address of {@code /u/…} as people outside reach it
   */
  public byte[] pdf(Facility facility, UnaryOperator<String> addresses) {
    return printing.pdf(Posters.class, "poster.xhtml", poster(facility, addresses));
  }

  private Poster poster(Facility facility, UnaryOperator<String> addresses) {
    Branding brand = current.program().branding();
    String address = addresses.apply("/u/" + facility.code());
    String plain = address.replaceFirst("^https?://", "");
    int code = plain.length() - facility.code().value().length();
    return new Poster(
        facility.name(),
        plain.substring(0, code),
        plain.substring(code),
        printing.qr(address),
        current.organization().name(),
        brand.shortName(),
        brand.phone(),
        brand.hours(),
        brand.primaryColour().isEmpty() ? "#1f4e79" : brand.primaryColour(),
        size(facility.name().length()));
  }

  /** Names stand in three lines at most, so that a poster stays on its page. */
  private static String size(int characters) {
    if (characters <= 34) {
      return "28pt";
    }
    return characters <= 60 ? "20pt" : "14pt";
  }
}
