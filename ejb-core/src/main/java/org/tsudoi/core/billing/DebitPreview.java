package org.tsudoi.core.billing;

import java.util.List;
import org.tsudoi.api.value.Yen;

/**
 * What a batch for a day would ask for now.
 *
 * @param again offices whose last debit failed
 * @param withoutAccount offices that owe but have no registered account
 * @param withoutAccountTotal what they owe
 */
public record DebitPreview(
    long offices, Yen total, long again, long withoutAccount, Yen withoutAccountTotal) {

  DebitPreview without(List<UnusableAccount> unusable) {
    Yen left = unusable.stream().map(UnusableAccount::amount).collect(Yen.sum());
    return new DebitPreview(
        offices - unusable.size(), total.minus(left), again, withoutAccount, withoutAccountTotal);
  }
}
