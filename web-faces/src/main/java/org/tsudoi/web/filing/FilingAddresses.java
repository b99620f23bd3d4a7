package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.filing.Filing;
import org.tsudoi.web.page.Pages;

/** Where the pages of a filing are, in the area of who looks at them. */
@RequestScoped
public class FilingAddresses {
  @Inject Pages pages;

  String list() {
    return "/" + pages.getArea() + "/filings";
  }

  /** The form on one draft. */
  String form(String type, OfficeId office, UUID key) {
    return list() + "/new?type=" + type + "&office=" + office + "&key=" + key;
  }

  String form(Filing filing) {
    return form(filing.type(), filing.office(), filing.draftKey());
  }

  String confirmation(FilingId id) {
    return list() + "/confirm?id=" + id;
  }

  String receipt(FilingId id) {
    return list() + "/receipt?id=" + id;
  }

  String view(FilingId id) {
    return list() + "/view?id=" + id;
  }
}
