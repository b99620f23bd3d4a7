package org.tsudoi.core.demo;

import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;

/** Who acted before somebody looked. */
final class DemoPeople {
  private DemoPeople() {}

  static Actor staff(OrganizationId organization) {
    return new Actor(
        organization, Optional.empty(), "事務局担当", Role.STAFF, Set.of(), Optional.empty());
  }

  static Actor clerk(OrganizationId organization, OfficeId office, String officeName) {
    return new Actor(
        organization,
        Optional.empty(),
        officeName + " 担当者",
        Role.OFFICE_CLERK,
        Set.of(office),
        Optional.empty());
  }
}
