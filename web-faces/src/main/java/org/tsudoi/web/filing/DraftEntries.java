package org.tsudoi.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;

/** What the buttons of a form do to its list of members. */
final class DraftEntries {
  private static final String REMOVE = "remove-";

  private final FilingDraft typed;
  private final List<Entry> entries;

  DraftEntries(FilingDraft typed) {
    this.typed = typed;
    this.entries = new ArrayList<>(typed.entries());
  }

  static Entry blank() {
    return new Entry(Optional.empty(), new Answers(Map.of()));
  }

  DraftEntries add(List<Entry> more) {
    entries.addAll(more);
    return this;
  }

  /** Takes out the row that the button names; {@code rows} are those sent. */
  DraftEntries remove(String action, List<Integer> rows) {
    String row = action.startsWith(REMOVE) ? action.substring(REMOVE.length()) : "";
    int at = rows.stream().map(String::valueOf).toList().indexOf(row);
    if (at >= 0 && at < entries.size()) {
      entries.remove(at);
    }
    return this;
  }

  /** Takes out rows in which nothing was typed; one row stays to be told about. */
  DraftEntries tidy() {
    List<Entry> first = entries.stream().limit(1).toList();
    entries.removeIf(DraftEntries::isBlank);
    return entries.isEmpty() ? add(first) : this;
  }

  private static boolean isBlank(Entry entry) {
    return entry.member().isEmpty()
        && entry.answers().values().values().stream().allMatch(String::isBlank);
  }

  FilingDraft draft() {
    return new FilingDraft(typed.answers(), entries);
  }
}
