package org.tsudoi.core.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.core.csv.CsvBadRow;
import org.tsudoi.core.csv.CsvFile;
import org.tsudoi.core.csv.CsvLine;
import org.tsudoi.core.csv.CsvProblem;
import org.tsudoi.core.csv.CsvRow;
import org.tsudoi.core.csv.CsvRows;

/** A file while it is checked: goes on where it stopped. */
final class ImportReading implements AutoCloseable {
  private final CsvFile file;
  private final CsvRows rows;
  private final boolean members;
  private final boolean offices;
  private final MemberRowReader memberReader;
  private final OfficeRowReader officeReader;
  private final Map<String, ImportedOffice> known;
  private long line;

  ImportReading(
      CsvFile file, ImportRules rules, long afterLine, Map<String, ImportedOffice> known) {
    FieldReader fields = new FieldReader(rules.repertoire());
    this.file = file;
    this.rows = file.rowsAfter(afterLine);
    this.members = ImportColumns.hasMembers(file.header());
    this.offices = ImportColumns.hasOffices(file.header());
    this.memberReader = new MemberRowReader(rules, fields);
    this.officeReader = new OfficeRowReader(rules, fields);
    this.known = new HashMap<>(known);
    this.line = afterLine;
  }

  /** What some rows gave. */
  static final class Chunk {
    final List<ImportedMember> members = new ArrayList<>();
    final Map<Long, ImportedOffice> offices = new LinkedHashMap<>();
    final List<ImportProblem> problems = new ArrayList<>();
    long rows;
    long badRows;
  }

  /** The line read last. */
  long line() {
    return line;
  }

  boolean isDone() {
    return !rows.hasNext();
  }

  /** Reads so many rows, fewer at the end. */
  Chunk read(int size) {
    Chunk chunk = new Chunk();
    while (chunk.rows < size && rows.hasNext()) {
      CsvLine next = rows.next();
      line = next.line();
      chunk.rows++;
      int before = chunk.problems.size();
      if (next instanceof CsvRow row) {
        read(row, chunk);
      } else if (next instanceof CsvBadRow bad) {
        chunk.problems.add(problem(bad.problem(), bad.text()));
      }
      chunk.badRows += chunk.problems.size() > before ? 1 : 0;
    }
    return chunk;
  }

  private void read(CsvRow row, Chunk chunk) {
    RowFields fields = new RowFields(row);
    if (!file.isComplete() && isDone()) {
      fields.refuse("", Problem.of("csv.cut", "line", row.line()));
    } else {
      read(row, fields, chunk);
    }
    fields
        .problems()
        .forEach(each -> chunk.problems.add(problem(each, row.get(each.columnName()))));
  }

  private void read(CsvRow row, RowFields fields, Chunk chunk) {
    Optional<ImportedMember> member = members ? memberReader.read(fields) : Optional.empty();
    Optional<ImportedOffice> office = offices ? officeReader.read(fields) : Optional.empty();
    office.ifPresent(read -> compare(fields, read, member));
    if (fields.problems().isEmpty()) {
      member.ifPresent(chunk.members::add);
      office
          .filter(read -> known.putIfAbsent(read.number(), read) == null)
          .ifPresent(read -> chunk.offices.put(row.line(), read));
    }
  }

  private void compare(RowFields fields, ImportedOffice office, Optional<ImportedMember> member) {
    ImportedOffice first = known.getOrDefault(office.number(), office);
    if (!first.equals(office)) {
      fields.refuse(
          ImportColumns.OFFICE_NAME,
          Problem.of("member.import-office-differs", "number", office.number()));
    } else if (!members && first != office) {
      fields.refuse(
          ImportColumns.OFFICE,
          Problem.of("member.import-office-double", "number", office.number()));
    }
    if (member.isPresent() && member.get().joinedOn().isBefore(office.joinedOn())) {
      fields.refuse(ImportColumns.JOINED, Problem.of("member.import-joined-before-office"));
    }
  }

  private static ImportProblem problem(CsvProblem problem, String typed) {
    return new ImportProblem(
        problem.line(), problem.column(), problem.columnName(), typed, problem.reason());
  }

  @Override
  public void close() {
    rows.close();
  }
}
