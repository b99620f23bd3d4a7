package org.tsudoi.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.job.JobStep;

/**
 * Inside the container: the packed application with this test in it, for what only beans show. One
 * deployment for all of them, since each starts a server.
 */
@ArquillianTest
class ContainerIT {
  @Inject JobStep steps;

  @Deployment
  static WebArchive application() {
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("journeys.application")))
        .addClass(ContainerIT.class);
  }

  /** The demonstration's own jobs may be due first. */
  @Test
  void a_stateless_bean_works_on_the_organizations_rows_until_no_job_is_due() {
    assertTrue(
        Stream.generate(() -> steps.run(new OrganizationId("aoba")))
            .limit(500)
            .anyMatch(Optional::isEmpty));
  }
}
