package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Category;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.InvoiceView;
import org.tsudoi.core.billing.PaymentView;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.web.text.Texts;

/** How billing's values are called; {@code #{billingWords}} in views. */
@Named("billingWords")
@RequestScoped
public class BillingWords {
  @Inject Actor actor;
  @Inject Organizations organizations;
  @Inject BusinessClock clock;
  @Inject Texts texts;

  /** The label of a membership category. */
  public String category(String code) {
    return organizations
        .running(actor.organization())
        .program(texts.language())
        .categories()
        .stream()
        .filter(category -> category.code().equals(code))
        .map(Category::label)
        .findFirst()
        .orElse(code);
  }

  /** The state of an invoice today. */
  public String state(InvoiceView invoice) {
    return texts.get("billing.state." + invoice.state(clock.today()));
  }

  /** The look of an invoice's state. */
  public String mark(InvoiceView invoice) {
    return switch (invoice.state(clock.today())) {
      case "PAID" -> "ok";
      case "DEBITING" -> "info";
      case "OVERDUE" -> "error";
      case "OPEN" -> "wait";
      default -> "neutral";
    };
  }

  /** The state of a payment. */
  public String state(PaymentView payment) {
    if (payment.isReversed()) {
      return texts.get(
          payment.returnedOn().isPresent()
              ? "billing.payment.returned"
              : "billing.payment.reversed");
    }
    if (payment.isUnknown()) {
      return texts.get("billing.payment.unknown");
    }
    return texts.get(
        payment.unused().isPositive() ? "billing.payment.rest" : "billing.payment.settled");
  }

  /** The look of a payment's state. */
  public String mark(PaymentView payment) {
    if (payment.isReversed()) {
      return "neutral";
    }
    return payment.isUnknown() ? "warn" : payment.unused().isPositive() ? "info" : "ok";
  }

  /** The look of an item of a file of money received, by {@code ReceiptItemView.mark()}. */
  public String inflowLook(String mark) {
    return switch (mark) {
      case "MATCHED", "BOOKED" -> "ok";
      case "PROPOSED" -> "info";
      case "UNKNOWN" -> "warn";
      case "RECALL" -> "error";
      default -> "neutral";
    };
  }

  /** What became of a debit. */
  public String outcome(Optional<String> outcome) {
    return outcome.map(code -> texts.get("bank.outcome." + code)).orElse("");
  }

  /** An account of the ledger. */
  public String account(String code) {
    String key = "billing.account." + code;
    String text = texts.get(key);
    return text.contains(key) ? code : text;
  }
}
