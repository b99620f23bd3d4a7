package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityData;
import org.tsudoi.plugin.schoolcoupon.settlement.Payable;
import org.tsudoi.plugin.schoolcoupon.settlement.Payment;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentReleaseDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentStep;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentSteps;
import org.tsudoi.plugin.schoolcoupon.settlement.Payments;

/** A file for the bank: what is in it, what happened to it: {@code /staff/settlements/payment}. */
@Named("couponPayment")
@RequestScoped
public class PaymentPage {
  private static final String PATH = "/staff/settlements/payment?id=";

  @Inject CurrentPage page;
  @Inject CurrentStaff current;
  @Inject Payments payments;
  @Inject PaymentSteps steps;
  @Inject PaymentReleaseDesk desk;
  private Payment payment;

  /** Runs at every request. */
  public void open() {
    current.id("id").stream()
        .boxed()
        .flatMap(id -> payments.find(id).stream())
        .findFirst()
        .ifPresentOrElse(this::open, () -> page.refuse(404));
  }

  private void open(Payment found) {
    payment = found;
    if (!page.value("file").isEmpty()) {
      Optional<byte[]> file = desk.receive(found.id(), current.staff());
      file.ifPresentOrElse(this::send, () -> page.refuse(404));
    }
  }

  private void send(byte[] file) {
    page.send("transfer-" + payment.id() + ".txt", "application/octet-stream", file);
  }

  /** The file. */
  public Payment getPayment() {
    return payment;
  }

  /** What it pays to whom. */
  public List<Payable> getTransfers() {
    return payments.of(payment.id());
  }

  /** The account of a transfer, for the eyes of others. */
  public String account(Payable transfer) {
    return transfer.account().map(FacilityData::masked).orElse("");
  }

  /** What happened to it. */
  public List<PaymentStep> getSteps() {
    return steps.of(payment.id());
  }

  /** Whether the visitor may release it: somebody else made it. */
  public boolean getIsMine() {
    return payment.maker().equals(page.account());
  }

  /** Button "release". */
  public void release() {
    tell(desk.release(payment.id(), current.staff()), "settle.released");
  }

  /** Button "sent". */
  public void sent() {
    tell(desk.send(payment.id(), current.staff()), "settle.sent");
  }

  /** Button "cancel". */
  public void cancel() {
    tell(desk.cancel(payment.id(), page.value("reason"), current.staff()), "settle.file-cancelled");
  }

  private void tell(Decision decision, String said) {
    page.reject(decision.problems());
    payment = payments.find(payment.id()).orElseThrow();
    if (decision.isAccepted()) {
      page.success(said);
      page.go(PATH + payment.id());
    }
  }
}
