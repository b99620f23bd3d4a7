package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.bank.PayerName;

/**
 * Finds whose money each item is (P-32): by the payer's name, a number that it gave, and the
 * amount, which is exact when it pays the oldest invoices, all of them, or one invoice wholly. What
 * a sure item pays is not open for the next item any more: two items never match the same invoice.
 * Nothing is sure that staff may have entered by hand already.
 */
final class ReceiptMatching {
  private final Map<OfficeId, Payer> payers = new HashMap<>();
  private final Map<String, Set<OfficeId>> byName = new HashMap<>();
  private final Map<String, Set<OfficeId>> byNumber = new HashMap<>();
  private final Map<Yen, Set<OfficeId>> byAmount = new HashMap<>();

  ReceiptMatching(Collection<Payer> all) {
    for (Payer payer : all) {
      payers.put(payer.office(), payer);
      payer.names().forEach(name -> put(byName, name, payer));
      payer.numbers().forEach(number -> put(byNumber, number, payer));
      amounts(payer).forEach(amount -> put(byAmount, amount, payer));
    }
  }

  private static <K> void put(Map<K, Set<OfficeId>> index, K key, Payer payer) {
    index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(payer.office());
  }

  private static Stream<Yen> amounts(Payer payer) {
    List<Yen> amounts = new ArrayList<>();
    Yen sum = Yen.ZERO;
    for (Payer.Open open : payer.open()) {
      sum = sum.plus(open.due());
      amounts.add(open.due());
      amounts.add(sum);
    }
    return amounts.stream().distinct();
  }

  /** Whose this is, with the items before it taken into account. */
  ReceiptMatch match(String payer, String payerCode, String edi, LocalDate day, Yen amount) {
    ReceiptMatch match = match(payer, payerCode, edi, amount);
    return match
        .office()
        .filter(office -> payers.get(office).isEntered(day, amount))
        .map(office -> proposed(office, amount, "entered"))
        .orElseGet(() -> settled(match, amount));
  }

  private ReceiptMatch match(String payer, String payerCode, String edi, Yen amount) {
    PayerName name = PayerName.of(payer);
    Set<OfficeId> named = name.key().isEmpty() ? Set.of() : offices(byName, name.key());
    Set<OfficeId> numbered = new LinkedHashSet<>();
    Stream.of(PayerName.significant(payerCode), name.number(), PayerName.significant(edi))
        .filter(number -> !number.isEmpty())
        .forEach(number -> numbered.addAll(offices(byNumber, number)));
    return named.isEmpty() && numbered.isEmpty()
        ? byAmount(amount)
        : known(named, numbered, amount);
  }

  private static <K> Set<OfficeId> offices(Map<K, Set<OfficeId>> index, K key) {
    return index.getOrDefault(key, Set.of());
  }

  private ReceiptMatch known(Set<OfficeId> named, Set<OfficeId> numbered, Yen amount) {
    if (named.isEmpty() || numbered.isEmpty()) {
      return among(named.isEmpty() ? numbered : named, amount, named.isEmpty() ? "number" : "name");
    }
    Set<OfficeId> both = new LinkedHashSet<>(named);
    both.retainAll(numbered);
    if (!both.isEmpty()) {
      return among(both, amount, "number");
    }
    return named.size() == 1
        ? proposed(named.iterator().next(), amount, "conflict")
        : ReceiptMatch.unknown("conflict");
  }

  private ReceiptMatch among(Set<OfficeId> known, Yen amount, String reason) {
    if (known.size() > 1) {
      List<OfficeId> exact = known.stream().filter(o -> exact(o, amount).isPresent()).toList();
      return exact.size() == 1
          ? proposed(exact.get(0), amount, "shared")
          : ReceiptMatch.unknown("several");
    }
    OfficeId office = known.iterator().next();
    return exact(office, amount)
        .map(paid -> matched(office, paid, reason))
        .orElseGet(() -> proposed(office, amount, reason + "-only"));
  }

  private ReceiptMatch byAmount(Yen amount) {
    List<OfficeId> exact =
        offices(byAmount, amount).stream().filter(o -> exact(o, amount).isPresent()).toList();
    return exact.size() == 1
        ? proposed(exact.get(0), amount, "amount-only")
        : ReceiptMatch.unknown(exact.isEmpty() ? "none" : "several");
  }

  private static ReceiptMatch matched(OfficeId office, Paid paid, String reason) {
    return new ReceiptMatch(
        ReceiptMatch.Kind.MATCHED, reason, Optional.of(office), paid.chosen(), Yen.ZERO);
  }

  /** What a sure item pays is open no longer. */
  private ReceiptMatch settled(ReceiptMatch match, Yen amount) {
    if (match.kind() == ReceiptMatch.Kind.MATCHED) {
      Payer payer = payers.get(match.office().orElseThrow());
      List<Payer.Open> left = new ArrayList<>(payer.open());
      exact(payer.office(), amount).ifPresent(paid -> left.removeAll(paid.invoices()));
      payers.put(payer.office(), payer.owing(left));
    }
    return match;
  }

  private ReceiptMatch proposed(OfficeId office, Yen amount, String reason) {
    Optional<Long> chosen = exact(office, amount).flatMap(Paid::chosen);
    return new ReceiptMatch(
        ReceiptMatch.Kind.PROPOSED, reason, Optional.of(office), chosen, rest(office, amount));
  }

  /** What of the amount no open invoice of the office needs. */
  private Yen rest(OfficeId office, Yen amount) {
    Yen open = payers.get(office).open().stream().map(Payer.Open::due).collect(Yen.sum());
    Yen rest = amount.minus(open);
    return rest.isPositive() ? rest : Yen.ZERO;
  }

  /** The invoices that the amount pays wholly, and the one to be named for that. */
  private record Paid(List<Payer.Open> invoices, Optional<Long> chosen) {}

  private Optional<Paid> exact(OfficeId office, Yen amount) {
    Payer payer = payers.get(office);
    if (payer.debiting()) {
      return Optional.empty();
    }
    Yen sum = Yen.ZERO;
    for (int i = 0; i < payer.open().size(); i++) {
      sum = sum.plus(payer.open().get(i).due());
      if (sum.equals(amount)) {
        return Optional.of(new Paid(payer.open().subList(0, i + 1), Optional.empty()));
      }
    }
    return payer.open().stream()
        .filter(open -> open.due().equals(amount))
        .findFirst()
        .map(open -> new Paid(List.of(open), Optional.of(open.invoice())));
  }
}
