package org.tsudoi.core.organization;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Opens the organizations once the tables are there, then says that core is ready. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class OrganizationStart {
  @Inject Opening opening;
  @Inject Organizations organizations;
  @Inject Event<CoreOpening> opens;
  @Inject Event<CoreReady> ready;

  @PostConstruct
  void open() {
    opens.fire(new CoreOpening());
    organizations.opened(opening.open());
    ready.fire(new CoreReady());
  }
}
