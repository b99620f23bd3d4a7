package org.tsudoi.journeys.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** Waits until there are at least so many mails whose {@link #line} has the text; all of them. */
  public List<String> lines(String text, int count) {
    List<String> found = lines(text);
    for (int waited = 0; waited < 240 && found.size() < count; waited++) {
      await(mails().size() + 1, 500);
      found = lines(text);
    }
    return found;
  }

  private List<String> lines(String text) {
    return mails().stream().map(Mailbox::line).filter(line -> line.contains(text)).toList();
  }

  /** Waits for a mail to this address whose text has this pattern; its first group. */
  public String find(String address, Pattern pattern) {
    for (int waited = 0; waited < 120; waited++) {
      List<MimeMessage> mails = mails();
      for (int i = mails.size() - 1; i >= 0; i--) {
        Matcher found = pattern.matcher(text(mails.get(i)));
        if (to(mails.get(i)).equals(address) && found.find()) {
          return found.group(1);
        }
      }
      await(mails.size() + 1, 500);
    }
    throw new AssertionError("no mail to " + address + " with " + pattern);
  }

  /** The one recipient of a mail. */
  public static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Recipient and subject of a mail in one. */
  public static String line(MimeMessage mail) {
    return to(mail) + " " + subject(mail);
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      return String.valueOf(mail.getContent());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
