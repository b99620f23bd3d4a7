package org.tsudoi.core.member;

import java.util.Locale;
import java.util.ResourceBundle;
import org.tsudoi.core.organization.OrganizationState.Running;

/** Words of the membership notice; the organization's setting {@code text.<key>} goes first. */
final class NoticeTexts {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.tsudoi.core.member.messages", Locale.ROOT);

  private NoticeTexts() {}

  static String of(Running running, String name) {
    String key = "member.notice." + name;
    return running.settings().optional("text." + key).orElseGet(() -> TEXTS.getString(key));
  }
}
