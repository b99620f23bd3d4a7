package org.tsudoi.plugin.businessclub;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tsudoi.api.document.Statement;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.JapaneseEra;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.plugin.businessclub.fee.ClubFees;

/**
 * What a club tells a member: services from the month of joining, benefits from the next (FE-4).
 */
final class NoticeWords {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.tsudoi.plugin.businessclub.texts", Locale.JAPANESE);

  private NoticeWords() {}

  static List<Statement> of(MemberView member, ClubFees fees) {
    BusinessMonth joined = BusinessMonth.of(member.joinedOn());
    return List.of(
        new Statement(TEXTS.getString("notice.services"), from(joined)),
        new Statement(TEXTS.getString("notice.benefits"), from(joined.next())),
        new Statement(
            TEXTS.getString("notice.fee"), fees.monthly().byCategory().get(member.category())));
  }

  private static String from(BusinessMonth month) {
    return MessageFormat.format(TEXTS.getString("notice.from"), JapaneseEra.format(month));
  }
}
