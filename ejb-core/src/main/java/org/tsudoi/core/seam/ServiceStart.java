package org.tsudoi.core.seam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CoreServices;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.Mails;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.core.access.Visitors;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.benefit.PastGrants;
import org.tsudoi.core.database.CurrentTransaction;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.document.PdfRenderer;
import org.tsudoi.core.job.Jobs;
import org.tsudoi.core.mail.Outbox;
import org.tsudoi.core.member.CoreMembers;
import org.tsudoi.core.organization.CoreOpening;
import org.tsudoi.core.organization.OrganizationScope;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.time.Calendars;
import org.tsudoi.core.time.MovableClock;

/** Hands core's services to the plugin API, each bound to the current organization. */
@ApplicationScoped
class ServiceStart {
  @Inject CoreServices services;
  @Inject MovableClock clock;
  @Inject Calendars calendars;
  @Inject CoreMembers members;
  @Inject PastGrants past;
  @Inject Organizations organizations;
  @Inject OrganizationScope scope;
  @Inject PluginWork work;
  @Inject Database database;
  @Inject CurrentTransaction transaction;
  @Inject Visitors visitors;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Jobs jobs;
  @Inject PdfRenderer renderer;

  void hand(@Observes CoreOpening opening) {
    services.fill(BusinessClock.class, clock);
    services.fill(BusinessCalendar.class, day -> calendars.of(scope.current()).isBusinessDay(day));
    services.fill(
        Members.class, Joining.of(Members.class, () -> members.of(scope.current()), work));
    services.fill(Benefits.class, Joining.of(Benefits.class, () -> past.of(scope.current()), work));
    services.fill(PluginDatabase.class, new OwnTables(scope, work, database, transaction));
    CurrentOrganization current = new Current(organizations, scope);
    services.fill(CurrentOrganization.class, current);
    services.fill(CsvFiles.class, new Csv());
    services.fill(Printing.class, new Prints(renderer, clock));
    services.fill(TransferFiles.class, new Transfers(current));
    joining(Audit.class, new OwnAudit(audit, visitors, scope));
    joining(Mails.class, new OwnMails(outbox, scope));
    joining(LongWorks.class, new OwnWorks(jobs, visitors, scope, organizations));
  }

  private <T> void joining(Class<T> type, T service) {
    services.fill(type, Joining.of(type, () -> service, work));
  }
}
