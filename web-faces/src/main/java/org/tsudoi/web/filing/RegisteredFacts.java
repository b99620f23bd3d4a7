package org.tsudoi.web.filing;

import java.util.Optional;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.web.filing.FilingWords.Registered;

/** The register's values by the names that forms use. */
final class RegisteredFacts {
  private RegisteredFacts() {}

  /** Nothing to compare. */
  static Registered none() {
    return field -> Optional.empty();
  }

  static Registered of(MemberView member) {
    return field -> Optional.ofNullable(value(member, field)).filter(value -> !value.isEmpty());
  }

  static Registered of(OfficeView office) {
    return field -> Optional.ofNullable(value(office, field)).filter(value -> !value.isEmpty());
  }

  private static String value(MemberView member, String field) {
    String[] kana = (member.kana() + "　").split("　", -1);
    return switch (field) {
      case "familyName" -> member.familyName();
      case "givenName" -> member.givenName();
      case "kana" -> member.kana();
      case "familyKana" -> kana[0];
      case "givenKana" -> kana[1];
      case "birthDate" -> member.birthDate().toString();
      case "sex" -> member.sex();
      case "category" -> member.category();
      default -> member.details().get(field);
    };
  }

  private static String value(OfficeView office, String field) {
    return switch (field) {
      case "name" -> office.name();
      case "kana" -> office.kana();
      case "postalCode" -> office.postalCode();
      case "address" -> office.address();
      case "phone" -> office.phone();
      case "email" -> office.email();
      case "representative" -> office.representative();
      case "contact" -> office.contact();
      default -> office.details().get(field);
    };
  }
}
