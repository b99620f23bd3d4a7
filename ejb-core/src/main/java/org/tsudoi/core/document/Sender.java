package org.tsudoi.core.document;

import java.util.List;
import org.tsudoi.api.value.PostalCode;

/**
 * The organization as a letter's sender (差出人).
 *
 * @param name full name of the organization
 * @param postal its postal code; null when unknown
 * @param address its address, one entry a line
 * @param contacts lines such as telephone, hours, department
 * @param registration registration number for the invoice system (登録番号), empty if it has none
 * @param logo picture as a {@code data:} or {@code classpath:} address, empty if it has none
 */
public record Sender(
    String name,
    PostalCode postal,
    List<String> address,
    List<String> contacts,
    String registration,
    String logo) {

  /** Copies the lists. */
  public Sender {
    address = List.copyOf(address);
    contacts = List.copyOf(contacts);
  }

  /** Whether there is a registration number to print. */
  public boolean registered() {
    return !registration.isBlank();
  }

  /** Whether there is a logo to print. */
  public boolean branded() {
    return !logo.isBlank();
  }

  /** Whether the postal code is known. */
  public boolean located() {
    return postal != null;
  }
}
