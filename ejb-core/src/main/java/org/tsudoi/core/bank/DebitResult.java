package org.tsudoi.core.bank;

import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.value.Yen;

/**
 * The bank's answer to a whole request (振替結果): one answer for each record sent, counts and sums
 * checked.
 *
 * @param answers in the order of the file
 */
public record DebitResult(List<DebitAnswer> answers) {

  /** Keeps its own copy of the answers. */
  public DebitResult {
    answers = List.copyOf(answers);
  }

  /** The debits that brought money. */
  public List<DebitAnswer> paid() {
    return of(true).toList();
  }

  /** The debits that did not. */
  public List<DebitAnswer> failed() {
    return of(false).toList();
  }

  /** The money that came, in yen. */
  public Yen paidSum() {
    return sum(true);
  }

  /** The money that did not come, in yen. */
  public Yen failedSum() {
    return sum(false);
  }

  private Yen sum(boolean paid) {
    return of(paid).map(answer -> answer.sent().amount()).collect(Yen.sum());
  }

  private Stream<DebitAnswer> of(boolean paid) {
    return answers.stream().filter(answer -> answer.outcome().isPaid() == paid);
  }
}
