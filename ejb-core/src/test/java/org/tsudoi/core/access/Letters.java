package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.core.mail.MailMessage;
import org.tsudoi.core.mail.MailTemplates;

/** Keeps the mails that the access room wants sent. */
@ApplicationScoped
public class Letters {
  private static final Pattern LINK = Pattern.compile("/reset\\?token=(\\S+)");
  @Inject MailTemplates templates;
  private final List<MailMessage> mails = new ArrayList<>();

  void keep(@Observes AccessMail mail) {
    mails.add(
        templates.write(mail.organization(), mail.template(), mail.key(), mail.to(), mail.data()));
  }

  List<MailMessage> to(String address) {
    return mails.stream().filter(mail -> mail.to().value().equals(address)).toList();
  }

  String lastToken(String address) {
    List<MailMessage> links =
        to(address).stream().filter(mail -> mail.body().contains("/reset?token=")).toList();
    Matcher link = LINK.matcher(links.get(links.size() - 1).body());
    link.find();
    return link.group(1);
  }
}
