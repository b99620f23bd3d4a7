package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.plugin.schoolcoupon.person.FeedDone;

/** Grants to the people of a feed once it is taken over. SC-1 */
@ApplicationScoped
class GrantAfterFeed {
  @Inject GrantDesk desk;

  void grant(@Observes FeedDone done) {
    desk.afterFeed(done.feed(), done.by());
  }
}
