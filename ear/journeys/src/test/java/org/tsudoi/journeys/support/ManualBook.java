package org.tsudoi.journeys.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Margin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A manual of the product with its pictures, in {@code target/manual/<organization>/<audience>} of
 * the journeys: the pictures one by one, and the whole as one HTML file and as a PDF.
 */
public final class ManualBook {
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 760;
  private static final int TALLEST = 1500;

  private static final String UNTIL_FOOTER = "document.querySelector('.footer').offsetTop";

  /** The manual with style and pictures inside, and nothing else of the page. */
  private static final String SELF_CONTAINED =
      """
      async () => {
        for (const img of document.querySelectorAll('.manual img')) {
          const picture = await (await fetch(img.src)).blob();
          img.setAttribute('src', await new Promise(done => {
            const reader = new FileReader();
            reader.onload = () => done(reader.result);
            reader.readAsDataURL(picture);
          }));
        }
        const styles = await Promise.all([...document.querySelectorAll('link[rel=stylesheet]')]
          .map(async link => (await fetch(link.href)).text()));
        const main = document.querySelector('main').cloneNode(true);
        main.querySelectorAll('figcaption a').forEach(link => link.remove());
        return '<!DOCTYPE html><html lang="ja"><head><meta charset="UTF-8">'
          + '<meta name="viewport" content="width=device-width, initial-scale=1"><title>'
          + document.title + '</title><style>' + styles.join('\\n') + '</style></head><body>'
          + main.outerHTML + '</body></html>';
      }
      """;

  private final Visitor reader;
  private final Page page;
  private final String audience;
  private final String address;
  private final Path folder;
  private final Path shown;
  private final List<String> pictures = new ArrayList<>();
  private Consumer<String> scenes = this::play;

  /** The manual of an audience; {@code reader} is logged in when pictures are taken. */
  public ManualBook(Visitor reader, Product product, String organization, String audience) {
    this(reader, product, organization, audience, audience + "/manual");
  }

  /**
   * A manual of the organization's plugin at {@code address}, {@code manuals/<name>} or {@code
   * staff/manuals/<name>}; for the former nobody need be logged in.
   */
  public static ManualBook ofPlugin(
      Visitor reader, Product product, String organization, String address) {
    return new ManualBook(reader, product, organization, address.replace('/', '-'), address);
  }

  private ManualBook(
      Visitor reader, Product product, String organization, String audience, String address) {
    this.address = address;
    this.reader = reader;
    this.page = reader.page();
    this.audience = audience;
    this.folder =
        Directories.run().resolveSibling("manual").resolve(organization).resolve(audience);
    this.shown = product.configuration().resolve("manual").resolve(organization).resolve(audience);
  }

  /** Has what a picture calls {@code :scene} played so, instead of as core's manuals have it. */
  public ManualBook withScenes(Consumer<String> scenes) {
    this.scenes = scenes;
    return this;
  }

  private void play(String scene) {
    new ManualScenes(reader).play(scene);
  }

  /** Goes where each picture of the manual says and takes it. */
  public void takePictures() {
    reader.open(address);
    Pictures.take(page, "manual-" + audience);
    List<Map<String, String>> wanted = wanted();
    for (Map<String, String> picture : wanted) {
      page.setViewportSize(WIDTH, HEIGHT);
      take(picture.get("name"), picture.get("path"));
    }
    page.setViewportSize(WIDTH, HEIGHT);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, String>> wanted() {
    return (List<Map<String, String>>)
        page.locator("figure.manual-picture")
            .evaluateAll(
                "all => all.map(one => ({name: one.dataset.name, path: one.dataset.path}))");
  }

  private void take(String name, String path) {
    if (path.startsWith("/login") || path.equals("/")) {
      outside(name, path);
    } else if (path.startsWith(":")) {
      scenes.accept(path.substring(1));
      shoot(name, page);
    } else {
      go(name, path);
      shoot(name, page);
    }
  }

  /** As somebody sees it who has not logged in. */
  private void outside(String name, String path) {
    try (BrowserContext stranger =
        page.context().browser().newContext(new NewContextOptions().setLocale("ja-JP"))) {
      Page door = stranger.newPage();
      door.setViewportSize(WIDTH, HEIGHT);
      door.navigate(reader.root() + "/" + organization() + path);
      shoot(name, door);
    }
  }

  private void shoot(String name, Page page) {
    if (page.locator("h1").count() != 1) {
      throw new AssertionError("picture " + name + ": " + page.url() + " has not one heading");
    }
    double height = Math.min(TALLEST, ((Number) page.evaluate(UNTIL_FOOTER)).doubleValue());
    byte[] picture =
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, height));
    save(picture, name);
  }

  /** Opens the page, then clicks what is named after each {@code >}. */
  private void go(String name, String path) {
    String[] ways = path.split(" > ");
    Response answer = page.navigate(reader.root() + "/" + organization() + ways[0]);
    if (answer.status() != 200) {
      throw new AssertionError("picture " + name + ": " + path + " answers " + answer.status());
    }
    for (int i = 1; i < ways.length; i++) {
      follow(name, page.locator(ways[i]));
    }
  }

  /** In the same tab, whatever the link says. */
  private void follow(String name, Locator link) {
    if (link.count() == 0) {
      throw new AssertionError("picture " + name + ": nothing to click at " + page.url());
    }
    page.navigate((String) link.first().evaluate("one => one.href"));
  }

  private String organization() {
    return folder.getParent().getFileName().toString();
  }

  private void save(byte[] picture, String name) {
    pictures.add(name);
    try {
      for (Path place : List.of(folder, shown)) {
        Files.createDirectories(place);
        Files.write(place.resolve(name + ".png"), picture);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the manual, as the product shows it with the pictures, as HTML and as PDF. */
  public void bind() throws IOException {
    reader.open(address);
    if (page.locator(".manual img").count() != pictures.size()) {
      throw new AssertionError("not every picture is shown at " + page.url());
    }
    page.evaluate("document.querySelectorAll('.manual img').forEach(i => i.loading = 'eager')");
    Files.writeString(file("html"), (String) page.evaluate(SELF_CONTAINED));
    page.navigate(file("html").toUri().toString());
    page.pdf(
        new Page.PdfOptions()
            .setPath(file("pdf"))
            .setFormat("A4")
            .setPrintBackground(true)
            .setMargin(
                new Margin().setTop("16mm").setBottom("16mm").setLeft("16mm").setRight("16mm")));
  }

  /** The bound manual. */
  public Path file(String kind) {
    return folder.resolveSibling(audience + "." + kind);
  }

  /** The names of the pictures taken. */
  public List<String> pictures() {
    return pictures;
  }
}
