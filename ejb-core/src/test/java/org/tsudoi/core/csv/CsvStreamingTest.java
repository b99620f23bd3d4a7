package org.tsudoi.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvStreamingTest {

  private static final int ROWS = Integer.getInteger("csv.rows", 100_000);

  @TempDir Path directory;

  @Test
  void a_large_register_is_written_and_read_back_row_by_row() throws IOException {
    Path file = directory.resolve("register.csv");
    write(file);
    CsvFile register = CsvFile.inspect(CsvSource.of(file), CsvLimits.USUAL).orElseThrow();
    assertThat(register.encoding()).isEqualTo(CsvEncoding.SHIFT_JIS);
    assertThat(register.lines()).isEqualTo(ROWS + 1L);
    assertThat(sumOfFees(register)).isEqualTo(ROWS * 500L);
  }

  private static void write(Path file) throws IOException {
    List<String> columns = List.of("会員番号", "事業所番号", "氏名", "フリガナ", "生年月日", "住所", "会費");
    try (var out = new BufferedOutputStream(Files.newOutputStream(file));
        var export = new CsvExport(out, CsvEncoding.SHIFT_JIS, columns)) {
      for (int i = 1; i <= ROWS; i++) {
        export.row(i, i / 50 + 1, "青葉　太郎" + i, "アオバ　タロウ", "1980-04-01", "青葉市一丁目1－" + i, 500);
      }
      assertThat(export.problems()).isEmpty();
    }
  }

  private static long sumOfFees(CsvFile register) {
    try (var rows = register.rows()) {
      long sum = 0;
      while (rows.hasNext()) {
        sum += Long.parseLong(((CsvRow) rows.next()).get("会費"));
      }
      return sum;
    }
  }
}
