package org.tsudoi.plugin.businessclub.filing;

import java.util.List;
import org.tsudoi.api.Category;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.FilingType;

/** The filings that a club's offices can make, in the order of their menu. */
public final class ClubFilings {
  private ClubFilings() {}

  /** Reads the settings below {@code filing.} and gives the types. */
  public static List<FilingType> read(
      Settings settings, Wording wording, List<Category> categories) {
    return List.of(
        new Joining(JoiningRules.read(settings, wording, categories)),
        new Withdrawal(),
        new NameChange(),
        new MemberChange(),
        new Transfer(),
        new OfficeChange(),
        new PaperOnly("payment-method"),
        new PaperOnly("bank-account"),
        new PaperOnly("office-withdrawal"));
  }
}
