package org.tsudoi.plugin.businessclub;

import java.util.List;
import org.tsudoi.api.Wording;
import org.tsudoi.api.document.Statement;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.plugin.businessclub.fee.ClubFees;

/**
 * What a club tells a member: services from the month of joining, benefits from the next (FE-4).
 */
record NoticeWords(Wording wording) {

  List<Statement> of(MemberView member, ClubFees fees) {
    BusinessMonth joined = BusinessMonth.of(member.joinedOn());
    return List.of(
        new Statement(wording.text("notice.services"), from(joined)),
        new Statement(wording.text("notice.benefits"), from(joined.next())),
        new Statement(
            wording.text("notice.fee"), fees.monthly().byCategory().get(member.category())));
  }

  private String from(BusinessMonth month) {
    return wording.text("notice.from", wording.spelling().monthInEra(month));
  }
}
