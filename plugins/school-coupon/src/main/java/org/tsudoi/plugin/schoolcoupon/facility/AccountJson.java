package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.json.Json;
import org.tsudoi.api.file.TransferFiles.Account;

/** An account as it is kept. */
public final class AccountJson {
  private AccountJson() {}

  /** The account as JSON, the same text for the same account. */
  public static String of(Account account) {
    return Json.createObjectBuilder()
        .add("bank", account.bank())
        .add("branch", account.branch())
        .add("type", account.type())
        .add("number", account.number())
        .add("holder", account.holder())
        .build()
        .toString();
  }
}
