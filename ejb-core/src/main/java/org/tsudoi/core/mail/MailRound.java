package org.tsudoi.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails of one round go over one connection, opened at the first and anew after a failure: a
 * billing run writes to thousands of offices.
 */
public final class MailRound implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

  private final MailSettings settings;
  private final Session session;
  private Transport transport;

  MailRound(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(settings.session());
  }

  Session session() {
    return session;
  }

  void send(MimeMessage message) throws MessagingException {
    boolean sent = false;
    try {
      connected().sendMessage(message, message.getAllRecipients());
      sent = true;
    } finally {
      if (!sent) {
        close();
      }
    }
  }

  private Transport connected() throws MessagingException {
    if (transport == null || !transport.isConnected()) {
      close();
      transport = session.getTransport();
      transport.connect(settings.user().orElse(null), settings.password().orElse(null));
    }
    return transport;
  }

  /** What goes wrong while saying goodbye does not unsend a mail. */
  @Override
  public void close() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException e) {
        LOG.debug("the mail server did not answer the end of the connection", e);
      }
      transport = null;
    }
  }
}
