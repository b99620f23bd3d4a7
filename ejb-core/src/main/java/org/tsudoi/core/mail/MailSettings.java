package org.tsudoi.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * The mail server in MicroProfile Config: {@code tsudoi.mail.host}, {@code .port} (25), {@code
 * .user}, {@code .password}, {@code .starttls} (false), {@code .tls} (false). Without a host, mails
 * are written to {@code tsudoi.mail.folder} (default {@code ./data/mail}).
 */
@ApplicationScoped
class MailSettings {
  private static final String SECONDS_20 = "20000";

  @Inject Config config;

  Optional<String> host() {
    return text("host");
  }

  Path folder() {
    return Path.of(text("folder").orElse("data/mail"));
  }

  Optional<String> user() {
    return text("user");
  }

  Optional<String> password() {
    return text("password");
  }

  Properties session() {
    Properties session = new Properties();
    session.put("mail.transport.protocol", "smtp");
    session.put("mail.smtp.host", host().orElse(""));
    session.put("mail.smtp.port", text("port").orElse("25"));
    session.put("mail.smtp.auth", Boolean.toString(user().isPresent()));
    session.put("mail.smtp.starttls.enable", text("starttls").orElse("false"));
    session.put("mail.smtp.starttls.required", text("starttls").orElse("false"));
    session.put("mail.smtp.ssl.enable", text("tls").orElse("false"));
    session.put("mail.smtp.connectiontimeout", SECONDS_20);
    session.put("mail.smtp.timeout", SECONDS_20);
    session.put("mail.smtp.writetimeout", SECONDS_20);
    return session;
  }

  private Optional<String> text(String name) {
    return config
        .getOptionalValue("tsudoi.mail." + name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
