package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.api.Result;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.benefit.TransferDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** What failed is to be transferred again; beside {@link GrantPage} on the secretariat's page. */
@Named("retryPage")
@RequestScoped
public class RetryPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject GrantPage page;
  @Inject TransferDesk desk;

  /** Whether this grant has failed. */
  public boolean isPossible() {
    return page.getGrant().state() == GrantState.FAILED;
  }

  /** Button "retry". */
  public void retry() {
    GrantView grant = page.getGrant();
    Result<Integer> retried = desk.retry(actor, grant.office(), form.chosen("same", "yes"));
    form.reject(retried.problems());
    retried
        .toOptional()
        .ifPresent(
            count -> {
              flash.success("benefit.transfer.retried", "count", count);
              pages.go("/staff/benefits/grant?id=" + grant.id());
            });
  }
}
