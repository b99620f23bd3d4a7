package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Recovery codes (回復コード): ten of twelve digits, each good once; only hashes are kept. */
@ApplicationScoped
class RecoveryCodes {
  private static final int COUNT = 10;
  private static final long NUMBERS = 1_000_000_000_000L;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Database database;
  @Inject BusinessClock clock;

  /** Ten new codes, as {@code 1234-5678-9012}; those before are worthless. */
  List<String> renew(OrganizationId organization, AccountId account) {
    List<String> codes =
        Stream.generate(() -> String.format(Locale.ROOT, "%012d", RANDOM.nextLong(NUMBERS)))
            .distinct()
            .limit(COUNT)
            .toList();
    remove(organization, account);
    database.in(
        organization,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into recovery_code (organization, account, code_hash) values (?, ?, ?)");
          codes.forEach(code -> batch.add(organization, account, hash(account, code)));
          batch.execute();
        });
    return codes.stream().map(code -> code.replaceAll("(?<=\\G\\d{4})(?=\\d)", "-")).toList();
  }

  /** Uses the code up; of two at once, one gets it. */
  boolean use(OrganizationId organization, AccountId account, String digits) {
    return 1
        == database.of(
            organization,
            handle ->
                handle.execute(
                    "update recovery_code set used_at = ? where organization = ? and account = ?"
                        + " and code_hash = ? and used_at is null",
                    clock.now(),
                    organization,
                    account,
                    hash(account, digits)));
  }

  /** How many are left. */
  int left(OrganizationId organization, AccountId account) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(*) from recovery_code where organization = :organization"
                        + " and account = :account and used_at is null")
                .bind("organization", organization)
                .bind("account", account)
                .mapTo(Integer.class)
                .one());
  }

  void remove(OrganizationId organization, AccountId account) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from recovery_code where organization = ? and account = ?",
                organization,
                account));
  }

  private static String hash(AccountId account, String digits) {
    return Token.hash("recovery\0" + account + "\0" + digits);
  }
}
