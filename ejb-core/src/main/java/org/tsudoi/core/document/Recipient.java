package org.tsudoi.core.document;

import java.util.List;
import org.tsudoi.api.value.PostalCode;

/**
 * Whom a letter is for (宛先), placed for window envelopes of size 長形3号: three address lines and two
 * of names fit in every window.
 *
 * @param postal postal code; null when unknown
 * @param address address, one entry a line
 * @param name office or person, without honorific
 * @param honorific 御中 for an office, 様 for a person
 * @param attention second line such as "総務課 髙橋 様", empty if there is none
 * @param number the office's or member's number, printed small beside the postal code
 */
public record Recipient(
    PostalCode postal,
    List<String> address,
    String name,
    String honorific,
    String attention,
    String number) {

  /** Copies the list. */
  public Recipient {
    address = List.copyOf(address);
  }

  /** An office, addressed 御中. */
  public static Recipient office(
      PostalCode postal, List<String> address, String name, String number) {
    return new Recipient(postal, address, name, "御中", "", number);
  }

  /** A person, addressed 様. */
  public static Recipient person(
      PostalCode postal, List<String> address, String name, String number) {
    return new Recipient(postal, address, name, "様", "", number);
  }

  /** The same office, for somebody there; the honorific moves to the person. */
  public Recipient attention(String somebody) {
    return new Recipient(postal, address, name, "", somebody + " 様", number);
  }

  /** Whether there is a second line of names. */
  public boolean attended() {
    return !attention.isBlank();
  }

  /** Whether the postal code is known. */
  public boolean located() {
    return postal != null;
  }
}
