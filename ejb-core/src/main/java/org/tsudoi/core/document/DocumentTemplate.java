package org.tsudoi.core.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.Reader;
import java.io.StringReader;

/**
 * A document's XHTML with {@code {{places}}} for its data (Mustache); compiled once, safe for many
 * threads. Everything filled in is escaped; days, months and amounts are written as {@link
 * DocumentText} says. {@code {{>name}}} includes {@code name} from beside the template, else from
 * the core's {@code letter-head.xhtml}, {@code letter-foot.xhtml} …. A place without data is a bug.
 */
public final class DocumentTemplate {

  private static final String CORE = "org/tsudoi/core/document/";

  private final Template template;

  private DocumentTemplate(Template template) {
    this.template = template;
  }

  /**
   * The template at {@code path} ("invoice.xhtml"), beside {@code owner}'s class in its jar, so a
   * plugin names a class of its own. What is not there is refused as a bug.
   */
  public static DocumentTemplate beside(Class<?> owner, String path) {
    String folder = owner.getPackageName().replace('.', '/') + "/";
    ClassLoader loader = owner.getClassLoader();
    Mustache.Compiler compiler =
        Mustache.compiler()
            .escapeHTML(true)
            .withFormatter(DocumentText::of)
            .withLoader(name -> part(loader, folder, name));
    return new DocumentTemplate(compiler.compile(ClassPathResources.text(loader, folder + path)));
  }

  private static Reader part(ClassLoader loader, String folder, String name) {
    boolean ownPart = loader.getResource(folder + name) != null;
    return new StringReader(
        ownPart
            ? ClassPathResources.text(loader, folder + name)
            : ClassPathResources.text(DocumentTemplate.class.getClassLoader(), CORE + name));
  }

  /** Fills in the places from the accessors of {@code data}, a public record. */
  public String fill(Object data) {
    return template.execute(data);
  }
}
