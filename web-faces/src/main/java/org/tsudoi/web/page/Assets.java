package org.tsudoi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of style sheets, scripts and pictures, with a mark of their content for caches. */
@ApplicationScoped
public class Assets {
  private final Map<String, String> paths = new ConcurrentHashMap<>();
  @Inject ServletContext context;

  String path(String name) {
    return paths.computeIfAbsent(name, this::marked);
  }

  private String marked(String name) {
    return "/jakarta.faces.resource/" + name + ".xhtml?ln=tsudoi&v=" + mark(name);
  }

  private String mark(String name) {
    try (InputStream in = context.getResourceAsStream("/resources/tsudoi/" + name)) {
      CRC32 sum = new CRC32();
      sum.update(in == null ? new byte[0] : in.readAllBytes());
      return Long.toHexString(sum.getValue());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
