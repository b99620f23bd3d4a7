package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.billing.FeeSchedule.ChargeLine;
import org.tsudoi.api.billing.FeeSchedule.Joiners;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;

/** What joiners owe, by office and month, leavers set off (FE-8, FE-10). */
@ApplicationScoped
class JoiningCharges {
  @Inject JoinerGroups groups;
  @Inject Planning planning;
  @Inject InvoiceWriter writer;

  /** A group with the lines it is charged. */
  record Charged(JoinerGroup group, List<ChargeLine> lines) {
    Yen total() {
      return lines.stream().map(ChargeLine::amount).collect(Yen.sum());
    }

    int heads() {
      return group.joiners().size();
    }
  }

  /** What a run would bill now. */
  RunTotals preview(OrganizationId organization, RunPlan plan) {
    return totals(charged(organization, BusinessMonth.of(plan.firstMonth()), 0, Long.MAX_VALUE));
  }

  /** The same by office. */
  List<Charged> preview(OrganizationId organization, BusinessMonth month) {
    return charged(organization, month, 0, Long.MAX_VALUE);
  }

  /** Bills the offices after {@code from} up to {@code to}; billing them again adds nothing. */
  RunTotals bill(OrganizationId organization, RunView run, long from, long to, LocalDate today) {
    List<Charged> all = charged(organization, BusinessMonth.of(run.firstMonth()), from, to);
    Map<OfficeId, List<Charged>> byOffice =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    charged -> charged.group().office(),
                    () -> new TreeMap<>(java.util.Comparator.comparingLong(OfficeId::value)),
                    Collectors.toList()));
    byOffice.forEach((office, charged) -> writer.write(organization, run, office, charged, today));
    return totals(all);
  }

  private List<Charged> charged(
      OrganizationId organization, BusinessMonth month, long from, long to) {
    FeeSchedule fees = planning.fees(organization);
    List<Charged> charged = new ArrayList<>();
    for (JoinerGroup group : groups.of(organization, month, from, to)) {
      Joiners joiners =
          new Joiners(group.category(), group.joiners().size(), group.leavers().size());
      charged.add(new Charged(group, fees.joining(joiners, month)));
    }
    return charged;
  }

  private static RunTotals totals(List<Charged> all) {
    return new RunTotals(
        all.stream().map(charged -> charged.group().office()).distinct().count(),
        all.stream().mapToLong(Charged::heads).sum(),
        all.stream().map(Charged::total).collect(Yen.sum()));
  }
}
