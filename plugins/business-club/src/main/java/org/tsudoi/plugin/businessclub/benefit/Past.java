package org.tsudoi.plugin.businessclub.benefit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.Yen;

/** What a member had of one kind, and what else is claimed. */
record Past(List<Granted> granted, List<Granted> claimed) {

  static Past of(FilingContext context, MemberId member, String kind) {
    return new Past(context.benefits().granted(member), context.benefits().claimed(member))
        .where(each -> each.kind().equals(kind));
  }

  Past where(Predicate<Granted> condition) {
    return new Past(
        granted.stream().filter(condition).toList(), claimed.stream().filter(condition).toList());
  }

  private Stream<Granted> all() {
    return Stream.concat(granted.stream(), claimed.stream());
  }

  int times() {
    return granted.size() + claimed.size();
  }

  /** Yen for events of the fiscal year. */
  Yen spent(FiscalYear year) {
    return all()
        .filter(each -> year.contains(each.eventDay()))
        .map(Granted::amount)
        .collect(Yen.sum());
  }

  /** Whether the same event of the same person is there already, however its name is spaced. */
  boolean has(Granted asked) {
    return all()
        .anyMatch(
            each ->
                each.eventDay().equals(asked.eventDay())
                    && JapaneseText.withoutSpaces(each.person())
                        .equals(JapaneseText.withoutSpaces(asked.person())));
  }
}
