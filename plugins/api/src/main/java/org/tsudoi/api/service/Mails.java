package org.tsudoi.api.service;

import org.tsudoi.api.value.EmailAddress;

/** The outbox (P-40): a mail goes out after the transaction that tells of it has committed. */
public interface Mails {

  /**
   * Puts a mail into the outbox, in the current transaction.
   *
   * @param key says what it is about, unique in the organization: the same is sent once
   */
  void put(String key, EmailAddress to, String subject, String body);
}
