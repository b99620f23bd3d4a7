package org.tsudoi.bench;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The applications that the product is compared with. */
final class Applications {
  private static final String PAGE = "<!DOCTYPE html><title>empty</title><p>empty";

  private Applications() {}

  /** Nothing but one static page. */
  static Path empty(Path directory) {
    return export(
        ShrinkWrap.create(WebArchive.class).add(new StringAsset(PAGE), "index.html"),
        directory.resolve("empty.war"));
  }

  /** Nothing but {@link BareServlet}. */
  static Path bare(Path directory) {
    return export(
        ShrinkWrap.create(WebArchive.class).addClass(BareServlet.class),
        directory.resolve("bare.war"));
  }

  private static Path export(WebArchive archive, Path file) {
    archive.as(ZipExporter.class).exportTo(file.toFile(), true);
    return file;
  }
}
