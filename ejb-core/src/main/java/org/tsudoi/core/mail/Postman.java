package org.tsudoi.core.mail;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.organization.OrganizationState.Running;

/** Hands mails to the SMTP server, or writes them to files when none is set. */
@ApplicationScoped
class Postman {
  @Inject MailSettings settings;

  /** A round for some mails; nothing is connected before the first of them. */
  MailRound round() {
    return new MailRound(settings);
  }

  /** The state that the mail is in afterwards. */
  String deliver(MailRound round, Running organization, MailView mail)
      throws MessagingException, IOException {
    MimeMessage message = message(round.session(), organization, mail);
    if (settings.host().isEmpty()) {
      write(organization, mail, message);
      return "WRITTEN";
    }
    round.send(message);
    return "SENT";
  }

  private static MimeMessage message(Session session, Running organization, MailView mail)
      throws MessagingException, UnsupportedEncodingException {
    String utf8 = StandardCharsets.UTF_8.name();
    String sender = sender(organization);
    MimeMessage message =
        new Identified(session, organization.id() + "." + mail.id() + "@" + domain(sender));
    message.setFrom(new InternetAddress(sender, organization.organization().name(), utf8));
    message.setRecipient(
        jakarta.mail.Message.RecipientType.TO, new InternetAddress(mail.recipient()));
    message.setSubject(mail.subject(), utf8);
    message.setText(mail.body(), utf8);
    message.setHeader(
        "Date", RFC_1123_DATE_TIME.format(mail.createdAt().atZone(BusinessClock.ZONE)));
    message.saveChanges();
    return message;
  }

  private static String sender(Running organization) {
    return organization
        .settings()
        .optional("mail.from")
        .orElse(organization.program().branding().email());
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  private void write(Running organization, MailView mail, MimeMessage message)
      throws IOException, MessagingException {
    Path folder = Files.createDirectories(settings.folder().resolve(organization.id()));
    try (OutputStream file = Files.newOutputStream(folder.resolve(mail.id() + ".eml"))) {
      message.writeTo(file);
    }
  }

  /** A message whose id stays the same in every try, so that receivers can tell a repetition. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
