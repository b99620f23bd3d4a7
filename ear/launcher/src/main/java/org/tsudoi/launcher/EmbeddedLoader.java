package org.tsudoi.launcher;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the embedded database's classes and libraries apart from the server's. Inside the bundle
 * the libraries are nested jars, copied out at start.
 */
final class EmbeddedLoader extends URLClassLoader {
  private static final String ROOM = "org.tsudoi.launcher.embedded.";

  private EmbeddedLoader(List<URL> urls) {
    super(urls.toArray(URL[]::new), EmbeddedLoader.class.getClassLoader());
  }

  /** Opens the embedded database; its libraries are copied to {@code work} if they are nested. */
  static Database open(Bundle bundle, Path data, Path work) {
    List<URL> urls = new ArrayList<>(List.of(bundle.location()));
    bundle.copyNested("embedded/", work).forEach(jar -> urls.add(url(jar)));
    return new EmbeddedLoader(urls).embedded().apply(data);
  }

  private Database.Embedded embedded() {
    try {
      return (Database.Embedded)
          loadClass(ROOM + "EmbeddedPostgresql").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this bundle has no embedded database", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(ROOM)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
