package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.benefit.PastGrants;

/** What one filing is judged against: as all are, and its files and what others claim. */
@ApplicationScoped
class JudgedContexts {
  @Inject FilingContexts contexts;
  @Inject Attachments attachments;
  @Inject PastGrants past;
  @Inject OtherClaims others;

  /** When it is filed on {@code day}: what other filings claim counts. */
  FilingContext filing(OrganizationId organization, Filing filing, LocalDate day) {
    return accepting(organization, filing, day)
        .with(new Remembered(new Own(organization, filing.id(), past, others)));
  }

  /** When it is accepted, filed on {@code day}: only what was granted counts. */
  FilingContext accepting(OrganizationId organization, Filing filing, LocalDate day) {
    return contexts
        .context(organization, filing.office(), filing.audience(), day)
        .with(
            attachments.list(organization, filing.id()).stream()
                .map(AttachmentView::member)
                .toList());
  }

  private record Own(
      OrganizationId organization, FilingId self, PastGrants past, OtherClaims others)
      implements Benefits {
    @Override
    public List<Granted> granted(MemberId member) {
      return past.of(organization, member);
    }

    @Override
    public List<Granted> claimed(MemberId member) {
      return others.of(organization, self, member);
    }
  }
}
