package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.UUID;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** What staff pages have in common: who it is, ids in addresses, the key of the filled-in form. */
@ApplicationScoped
class CurrentStaff {
  @Inject CurrentPage page;

  Staff staff() {
    return new Staff(page.account(), page.visitor());
  }

  OptionalLong id(String field) {
    String text = page.value(field);
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** The id after which a page of a list begins; {@code otherwise} on the first one. */
  long after(long otherwise) {
    return id("after").orElse(otherwise);
  }

  UUID key() {
    return UUID.fromString(page.submission());
  }
}
