package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;

/** The register as plugins read it, one organization's. Reads in the caller's transaction. */
@ApplicationScoped
public class CoreMembers {
  @Inject RegisterViews views;

  /** The register of {@code organization}. */
  public Members of(OrganizationId organization) {
    return new Own(organization, views);
  }

  private record Own(OrganizationId organization, RegisterViews views) implements Members {
    @Override
    public Optional<MemberView> member(MemberId id, LocalDate day) {
      return members(List.of(id), day).stream().findFirst();
    }

    @Override
    public List<MemberView> members(Collection<MemberId> ids, LocalDate day) {
      return views.members(organization, ids, day);
    }

    @Override
    public Optional<OfficeView> office(OfficeId id, LocalDate day) {
      return views.offices(organization, List.of(id), day).stream().findFirst();
    }

    @Override
    public int headcount(OfficeId id, LocalDate day) {
      return views.headcount(organization, id, day);
    }

    @Override
    public List<OfficeView> affiliated(OfficeId id, LocalDate day) {
      return views.affiliated(organization, id, day);
    }
  }
}
