package org.tsudoi.core.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one kind of record, in order, 120 or 200 bytes in all (レコード・フォーマット): what is sent
 * has 120, what the bank notifies of has 200.
 */
final class Layout {

  static final int LENGTH = 120;

  /** Bytes of a record in the files by which banks notify. */
  static final int NOTICE = 200;

  private final Map<Field, Integer> starts = new LinkedHashMap<>();

  private Layout(int length, Field... fields) {
    int start = 0;
    for (Field field : fields) {
      starts.put(field, start);
      start += field.length();
    }
    if (start != length || starts.size() != fields.length) {
      throw new IllegalArgumentException(start + " bytes or a field twice");
    }
  }

  /** Refuses fields that do not fill a record, or one twice, as a bug. */
  static Layout of(Field... fields) {
    return new Layout(LENGTH, fields);
  }

  /** The same for a record of {@link #NOTICE} bytes. */
  static Layout notice(Field... fields) {
    return new Layout(NOTICE, fields);
  }

  Set<Field> fields() {
    return starts.keySet();
  }

  /** Where the field starts, counted from 0; a strange field is refused as a bug. */
  int start(Field field) {
    return starts.get(field);
  }
}
