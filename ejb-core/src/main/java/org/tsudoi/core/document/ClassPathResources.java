package org.tsudoi.core.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where pages may load from: the class path and the page itself. No network, no files. */
final class ClassPathResources implements FSStreamFactory {

  private static final String SCHEME = "classpath:";

  static void confine(PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> isAllowed(uri) ? uri : null);
    builder.useProtocolsStreamImplementation(new ClassPathResources(), "classpath");
    builder.useProtocolsStreamImplementation(
        ClassPathResources::refuse, "http", "https", "file", "jar", "ftp");
  }

  private static FSStream refuse(String uri) {
    throw new IllegalArgumentException("a document may not load " + uri);
  }

  private static boolean isAllowed(String uri) {
    return uri != null
        && (uri.startsWith("data:") || uri.startsWith(SCHEME) || uri.startsWith("#"));
  }

  /** Opens {@code path} ("org/…/logo.png") where the owner's jar or any of the application is. */
  static InputStream open(ClassLoader loader, String path) {
    InputStream found = loader.getResourceAsStream(path);
    if (found == null) {
      throw new IllegalArgumentException("not on the class path: " + path);
    }
    return found;
  }

  static String text(ClassLoader loader, String path) {
    try (InputStream in = open(loader, path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
  }

  @Override
  public FSStream getUrl(String uri) {
    InputStream in =
        open(Thread.currentThread().getContextClassLoader(), uri.substring(SCHEME.length()));
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return in;
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
      }
    };
  }
}
