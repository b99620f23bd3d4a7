package org.tsudoi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents show is what is compiled and tested. */
class DocsTest {
  private static final Path ROOT = Path.of(System.getProperty("tsudoi.root"));
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- file: (\\S+) -->\n```\\w+\n(.*?)\n```", Pattern.DOTALL);

  @Test
  void the_first_plugins_snippets_are_the_example_plugins_files() throws IOException {
    List<MatchResult> snippets =
        SNIPPET.matcher(Files.readString(ROOT.resolve("docs/plugins.md"))).results().toList();
    assertThat(snippets).hasSizeGreaterThan(5);
    for (MatchResult snippet : snippets) {
      assertThat(snippet.group(2))
          .as(snippet.group(1))
          .isEqualTo(Files.readString(ROOT.resolve(snippet.group(1))).stripTrailing());
    }
  }

  @Test
  void links_between_documents_lead_somewhere() throws IOException {
    for (String document : List.of("docs/plugins.md", "docs/architecture.md")) {
      Path file = ROOT.resolve(document);
      Pattern.compile("\\]\\(([^)#:]+)\\)")
          .matcher(Files.readString(file))
          .results()
          .forEach(link -> assertThat(file.resolveSibling(link.group(1))).exists());
    }
  }
}
