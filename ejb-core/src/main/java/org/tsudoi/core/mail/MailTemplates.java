package org.tsudoi.core.mail;

import com.samskivert.mustache.Mustache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.tsudoi.api.Branding;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.organization.PublicAddress;

/**
 * Writes mails from templates (メール文面; P-40): UTF-8 texts with {@code {{places}}} (Mustache), the
 * first line the subject, the rest after an empty line the body.
 *
 * <p>The template {@code billing/invoice} is the organization's setting {@code
 * text.mail.billing.invoice}, else {@code mail/billing/invoice.txt} beside the plugin's text
 * bundle, else {@code org/tsudoi/core/billing/mail/invoice.txt}; so is each part {@code
 * {{>mail/signature}}}. Besides the data given, every template has {@code organization}, {@code
 * phone}, {@code hours}, {@code mail} and {@code address} (where the pages are, from the setting
 * {@code address}, else {@code tsudoi.address} and the organization's id; never from a request).
 * Days, amounts and numbers are written as on pages. A missing template and a place without data
 * are bugs.
 */
@ApplicationScoped
public class MailTemplates {
  @Inject Organizations organizations;
  @Inject PublicAddress address;

  /**
   * The mail of a template.
   *
   * @param key as in {@link MailMessage}
   * @param data a public record or a map
   */
  public MailMessage write(
      OrganizationId organization, String template, String key, EmailAddress to, Object data) {
    Running running = organizations.running(organization);
    String text = fill(running, template, data);
    int end = text.indexOf('\n');
    if (end <= 0) {
      throw new IllegalArgumentException("no subject in mail template " + template);
    }
    String body = text.substring(end).strip() + "\n";
    return new MailMessage(key, to, text.substring(0, end).strip(), body);
  }

  private String fill(Running running, String template, Object data) {
    MailTexts texts = new MailTexts(running.settings(), running.program());
    StringWriter filled = new StringWriter();
    Mustache.compiler()
        .escapeHTML(false)
        .withFormatter(MailTexts::format)
        .withLoader(name -> new StringReader(texts.read(name)))
        .compile(texts.read(template))
        .execute(data, common(running), filled);
    return filled.toString().strip();
  }

  private Map<String, Object> common(Running running) {
    Branding brand = running.program().branding();
    return Map.of(
        "organization", running.organization().name(),
        "phone", brand.phone(),
        "hours", brand.hours(),
        "mail", brand.email(),
        "address", address.of(running));
  }
}
