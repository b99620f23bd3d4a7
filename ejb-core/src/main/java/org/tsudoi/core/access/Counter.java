package org.tsudoi.core.access;

import org.tsudoi.api.value.AccountId;

/**
 * What failures are counted by.
 *
 * @param key a hash, so that nothing typed is stored
 * @param free failures before the first wait
 */
record Counter(String key, int free) {

  /** One login ID as typed, existing or not, from one source. */
  static Counter idFrom(String loginKey, Source source, AccessRules rules) {
    return of(rules.freeFailures(), "id", loginKey, source.network());
  }

  /** One account from a browser that logged in to it before. */
  static Counter device(AccountId account, String device, AccessRules rules) {
    return of(rules.freeFailures(), "device", account.toString(), device);
  }

  /** All IDs from one source. */
  static Counter address(Source source, AccessRules rules) {
    return of(rules.freeFailuresOfAddress(), "address", source.network());
  }

  /** The current password of a logged-in account. */
  static Counter own(AccountId account, AccessRules rules) {
    return of(rules.freeFailures(), "own", account.toString());
  }

  /** Codes of one account from one source. */
  static Counter codeFrom(AccountId account, Source source, AccessRules rules) {
    return of(rules.freeFailures(), "code", account.toString(), source.network());
  }

  /** Codes of one account from a browser that logged in to it before. */
  static Counter codeOfDevice(AccountId account, String device, AccessRules rules) {
    return of(rules.freeFailures(), "code-device", account.toString(), device);
  }

  /** Codes of one account from all browsers that never logged in to it. */
  static Counter codeOfStrangers(AccountId account, AccessRules rules) {
    return of(rules.freeFailuresOfAddress(), "code-strangers", account.toString());
  }

  /** Requests for a reset from one source. */
  static Counter resets(Source source, AccessRules rules) {
    return of(rules.freeFailuresOfAddress(), "reset", source.network());
  }

  private static Counter of(int free, String... parts) {
    return new Counter(Token.hash(String.join("\0", parts)), free);
  }
}
