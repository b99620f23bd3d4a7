package org.tsudoi.core.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.OfficeView;

/**
 * What a page needs to ask a filing's questions.
 *
 * @param english the same form with its words in English
 * @param window whether it can be filed today, and why not
 * @param today the server's day in Japan
 */
public record FilingPage(
    FilingType type,
    OfficeView office,
    FilingForm form,
    FilingForm english,
    Decision window,
    LocalDate today) {

  /** The form with its words in the language of the page (P-55). */
  public FilingForm form(Locale language) {
    return language.equals(Locale.ENGLISH) ? english : form;
  }

  /** Whether members are typed in or chosen one by one. */
  public boolean hasEntries() {
    return form.entries() != FilingForm.Entries.NONE;
  }

  /** The problems of the window; empty when it is open. */
  public List<org.tsudoi.api.Problem> closed() {
    return window.problems();
  }
}
