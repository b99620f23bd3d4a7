package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** The history of files for the bank; each step is noted in the audit log as well. */
@ApplicationScoped
public class PaymentSteps {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Audit audit;

  void add(Payment payment, String kind, Staff staff, String reason) {
    database.change(
        "insert into school_coupon_payment_step (payment, kind, by_name, by_account, at, reason)"
            + " values (?, ?, ?, ?, ?, ?)",
        payment.id(),
        kind,
        staff.name(),
        staff.account().value(),
        clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime(),
        reason);
    audit.note(
        "settlement." + kind.toLowerCase(java.util.Locale.ROOT),
        "settlement-payment:" + payment.id(),
        details(payment, reason));
  }

  private static Map<String, Object> details(Payment payment, String reason) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("transfers", payment.transfers());
    details.put("amount", payment.amount().amount());
    details.put("payOn", payment.payOn().toString());
    if (!reason.isEmpty()) {
      details.put("reason", reason);
    }
    return details;
  }

  /** What happened to a file, the first first. */
  public List<PaymentStep> of(long payment) {
    return database.list(
        "select kind, by_name, at, reason from school_coupon_payment_step where payment = ?"
            + " order by id",
        row ->
            new PaymentStep(
                row.getString("kind"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason")),
        payment);
  }
}
