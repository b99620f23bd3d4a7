package org.tsudoi.web.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.tsudoi.api.Program;
import org.tsudoi.core.access.Role;
import org.tsudoi.web.access.CurrentVisit;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Downloads;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.text.Texts;

/** The manual of this area's people (使い方; P-54); {@code ?picture=} gives one of its pictures. */
@Named("manualPage")
@RequestScoped
public class ManualPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Downloads downloads;
  @Inject Texts texts;
  @Inject CurrentSite site;
  @Inject ManualPictures pictures;
  @Inject CurrentVisit visit;
  @Inject PluginManuals ofPlugin;
  private Manual manual;

  /** Shows the manual, or sends a picture. */
  public void open() {
    String picture = form.value("picture");
    if (isOfPlugin() && ofPlugin.find().isEmpty()) {
      pages.refuse(404);
    } else if (!picture.isEmpty()) {
      pictures
          .read(organization(), folder(), picture)
          .ifPresentOrElse(
              bytes -> downloads.show(picture + ".png", "image/png", bytes),
              () -> pages.refuse(404));
    }
  }

  /** The manual. */
  public Manual getManual() {
    if (manual == null) {
      manual = Manual.read(lines(), this::word, this::has);
    }
    return manual;
  }

  private boolean isOfPlugin() {
    return !site.last().isEmpty();
  }

  private List<String> lines() {
    return isOfPlugin() ? ofPlugin.lines() : source(pages.getArea());
  }

  private String folder() {
    return isOfPlugin() ? ofPlugin.folder() : pages.getArea();
  }

  private String word(String key) {
    return switch (key) {
      case "organization" -> japanese().getName();
      case "phone" -> japanese().branding().phone();
      case "hours" -> japanese().branding().hours();
      default -> texts.japanese(key);
    };
  }

  /** Manuals are Japanese on every page, as their pictures are (P-55). */
  private Site japanese() {
    return site.site().orElseThrow().in(Locale.JAPANESE);
  }

  private boolean has(String feature) {
    return switch (feature) {
      case "benefits" -> !program().benefits().isEmpty();
      case "fees" -> program().fees().isPresent();
      default -> throw new IllegalStateException("no feature " + feature);
    };
  }

  private Program program() {
    return site.site().flatMap(Site::running).orElseThrow().program();
  }

  private String organization() {
    return site.site().map(Site::id).orElseThrow();
  }

  /** The lines of an audience's manual. */
  static List<String> source(String audience) {
    try (InputStream in = ManualPage.class.getResourceAsStream(audience + ".md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this reader can go to the page that a picture shows. */
  public boolean reachable(Block picture) {
    boolean heads = picture.path().startsWith("/staff/audit");
    boolean filers = picture.path().startsWith("/office/filings/new");
    return picture.isPage()
        && (!heads || is(Role.STAFF_ADMIN))
        && (!filers || !is(Role.OFFICE_VIEWER));
  }

  private boolean is(Role role) {
    return visit.find().filter(actor -> actor.role() == role).isPresent();
  }

  /** Whether the picture was taken. */
  public boolean pictured(Block picture) {
    return pictures.has(organization(), folder(), picture.id());
  }

  /** The picture's address. */
  public String picture(Block picture) {
    return pages.getHere().replaceFirst("\\?.*", "") + "?picture=" + picture.id();
  }
}
