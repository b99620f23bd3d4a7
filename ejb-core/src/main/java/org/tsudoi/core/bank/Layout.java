package org.tsudoi.core.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields of one kind of record, in order, 120 bytes in all (レコード・フォーマット). */
final class Layout {

  static final int LENGTH = 120;

  private final Map<Field, Integer> starts = new LinkedHashMap<>();

  private Layout(Field... fields) {
    int start = 0;
    for (Field field : fields) {
      starts.put(field, start);
      start += field.length();
    }
    if (start != LENGTH || starts.size() != fields.length) {
      throw new IllegalArgumentException(start + " bytes or a field twice");
    }
  }

  /** Refuses fields that do not fill a record, or one twice, as a bug. */
  static Layout of(Field... fields) {
    return new Layout(fields);
  }

  Set<Field> fields() {
    return starts.keySet();
  }

  /** Where the field starts, counted from 0; a strange field is refused as a bug. */
  int start(Field field) {
    return starts.get(field);
  }
}
