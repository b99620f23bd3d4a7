package org.tsudoi.web.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manual read from its text, a small part of Markdown: {@code # title}, {@code ## chapter},
 * {@code ### section}, {@code 1. step}, {@code - item}, {@code > note}, {@code ![words](name page)}
 * for a picture. {@code {{key}}} is the text of that key as the pages say it; what stands between
 * {@code ::: feature} and {@code :::} is for organizations that have the feature.
 */
public record Manual(String title, List<Block> blocks) {
  private static final Pattern KEY = Pattern.compile("\\{\\{([^}]+)}}");
  private static final Pattern STEP = Pattern.compile("(\\d+)\\. (.*)");
  private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([a-z0-9-]+) ([^)]+)\\)");

  /** Reads a text; {@code words} gives the text of a key. */
  static Manual read(List<String> source, UnaryOperator<String> words, Predicate<String> features) {
    Reading reading = new Reading();
    boolean shown = true;
    for (String line : source) {
      if (line.startsWith(":::")) {
        String feature = line.substring(3).strip();
        shown = feature.isEmpty() || features.test(feature);
      } else if (shown) {
        reading.take(KEY.matcher(line).replaceAll(key -> said(key.group(1), words)).strip());
      }
    }
    return new Manual(reading.title, reading.done());
  }

  private static String said(String key, UnaryOperator<String> words) {
    return Matcher.quoteReplacement(words.apply(key.strip()));
  }

  /** The chapters and sections, for the contents. */
  public List<Block> contents() {
    return blocks.stream()
        .filter(block -> block.kind().equals("chapter") || block.kind().equals("section"))
        .toList();
  }

  /** Collects blocks line by line. */
  private static final class Reading {
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Part>> lines = new ArrayList<>();
    private String kind = "";
    private int start;
    private String title = "";

    private void take(String line) {
      Matcher step = STEP.matcher(line);
      Matcher picture = PICTURE.matcher(line);
      if (step.matches()) {
        gather("steps", Integer.parseInt(step.group(1)), step.group(2));
      } else if (line.startsWith("- ")) {
        gather("list", 0, line.substring(2));
      } else {
        flush();
        if (picture.matches()) {
          blocks.add(
              new Block(
                  "picture",
                  picture.group(2),
                  List.of(Part.of(picture.group(1))),
                  0,
                  picture.group(3)));
        } else if (!line.isEmpty()) {
          plain(line);
        }
      }
    }

    private void plain(String line) {
      if (line.startsWith("### ")) {
        blocks.add(Block.of("section", "s" + blocks.size(), line.substring(4)));
      } else if (line.startsWith("## ")) {
        blocks.add(Block.of("chapter", "s" + blocks.size(), line.substring(3)));
      } else if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("> ")) {
        blocks.add(Block.of("note", "", line.substring(2)));
      } else {
        blocks.add(Block.of("text", "", line));
      }
    }

    private void gather(String wanted, int number, String text) {
      if (!kind.equals(wanted)) {
        flush();
        kind = wanted;
        start = number;
      }
      lines.add(Part.of(text));
    }

    private void flush() {
      if (!lines.isEmpty()) {
        blocks.add(new Block(kind, "", List.copyOf(lines), start, ""));
        lines.clear();
      }
      kind = "";
    }

    private List<Block> done() {
      flush();
      return List.copyOf(blocks);
    }
  }
}
