package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityData;
import org.tsudoi.plugin.schoolcoupon.settlement.Payable;
import org.tsudoi.plugin.schoolcoupon.settlement.Payment;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentReleaseDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentReturn;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentReturns;
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
  @Inject PaymentReturns returns;
  private Payment payment;
  private Map<Long, PaymentReturn> returned;

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

  /** What came back of it, by the facility. */
  private Map<Long, PaymentReturn> returned() {
    if (returned == null) {
      returned =
          returns.of(payment.id()).stream()
              .collect(Collectors.toMap(PaymentReturn::facility, Function.identity()));
    }
    return returned;
  }

  /** How a transfer came back; null when it did not. */
  public PaymentReturn returned(Payable transfer) {
    return returned().get(transfer.facility());
  }

  /** Yen that came back. */
  public Yen getReturnedAmount() {
    return returned().values().stream().map(PaymentReturn::amount).collect(Yen.sum());
  }

  /** Transfers that may come back: the bank has the file. */
  public List<Field.Option> getReturnable() {
    Map<Long, PaymentReturn> returned = returned();
    return payment.state() != Payment.State.SENT
        ? List.of()
        : getTransfers().stream()
            .filter(each -> !returned.containsKey(each.facility()))
            .map(
                each ->
                    new Field.Option(
                        String.valueOf(each.facility()), each.name() + "　" + each.amount()))
            .toList();
  }

  /** Button "returned". */
  public void giveBack() {
    Optional<Long> facility = current.id("facility").stream().boxed().findFirst();
    tell(
        returns.returned(payment.id(), facility, page.value("reason"), current.staff()),
        "settle.returned");
  }

  /** What came back of it. */
  public List<PaymentReturn> getReturns() {
    return returns.of(payment.id());
  }

  /** Whether the record that it came back may be taken back: no other file pays it. */
  public boolean isUndoable(PaymentReturn back) {
    return !returns.isPaidAgain(back);
  }

  /** Button "arrived". */
  public void arrived() {
    tell(
        returns.arrived(payment.id(), current.id("facility").orElse(0), current.staff()),
        "settle.arrived");
  }

  /** Button "cancel". */
  public void cancel() {
    tell(desk.cancel(payment.id(), page.value("reason"), current.staff()), "settle.file-cancelled");
  }

  private void tell(Decision decision, String said) {
    page.reject(decision.problems());
    payment = payments.find(payment.id()).orElseThrow();
    returned = null;
    if (decision.isAccepted()) {
      page.success(said);
      page.go(PATH + payment.id());
    }
  }
}
