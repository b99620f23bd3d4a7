package org.tsudoi.journeys.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real SMTP server on loopback that keeps every mail; it can be down for a while. */
public final class Mailbox implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final int port = Product.freePort();
  private final GreenMail server =
      new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));

  private Mailbox() {}

  static Mailbox open() {
    Mailbox mailbox = new Mailbox();
    mailbox.server.start();
    return mailbox;
  }

  /** How the product is told to send here. */
  Map<String, String> settings() {
    return Map.of("tsudoi.mail.host", LOOPBACK, "tsudoi.mail.port", Integer.toString(port));
  }

  /** Every mail received so far, oldest first. */
  public List<MimeMessage> mails() {
    return List.of(server.getReceivedMessages());
  }

  /** Waits until at least so many mails are here; false after the limit. */
  public boolean await(int count, long milliseconds) {
    return server.waitForIncomingEmail(milliseconds, count);
  }

  /** Refuses connections from now on; mails received stay. */
  public void down() {
    server.stop();
  }

  /** Takes mails again, on the same port. */
  public void up() {
    server.start();
  }

  @Override
  public void close() {
    server.stop();
  }
}
