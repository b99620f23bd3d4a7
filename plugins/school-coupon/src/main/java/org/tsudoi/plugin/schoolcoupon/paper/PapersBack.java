package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;

/**
 * Books many papers that came back from one facility, a serial on each line as a scanner types
 * them. Each is booked for itself: good ones stay booked whatever the others are. SC-41
 */
@ApplicationScoped
public class PapersBack {
  /** So many while somebody waits. */
  static final int MOST = 300;

  @Inject PaperDesk desk;

  /**
   * Papers that came back, as typed.
   *
   * @param key of the filled-in form: sent again with corrected lines, it books the others once
   * @param variant what was ticked on those where there is something to choose
   */
  public record Heap(UUID key, String serials, long facility, String day, String variant) {}

  /** A line that was not booked, and why. */
  public record Bad(int line, String text, Problem problem) {}

  /** What was booked, and the lines that were not. */
  public record Outcome(int booked, List<Bad> bad) {}

  /**
   * Books line by line; empty lines and serials that come again are passed over. Refused with
   * {@code back.no-serials} or {@code back.too-many} at {@code serials}; what is wrong with a line
   * is as {@link PaperDesk#book} says.
   */
  public Result<Outcome> book(Heap heap, Staff staff) {
    String[] lines = heap.serials().strip().isEmpty() ? new String[0] : heap.serials().split("\\R");
    if (lines.length == 0) {
      return Result.<Outcome>refused("back.no-serials").at("serials");
    }
    if (lines.length > MOST) {
      return Result.<Outcome>refused("back.too-many", "most", MOST).at("serials");
    }
    int booked = 0;
    List<Bad> bad = new ArrayList<>();
    Set<Serial> seen = new HashSet<>();
    for (int i = 0; i < lines.length; i++) {
      Optional<Serial> serial = Serial.parse(lines[i]);
      if (lines[i].isBlank() || serial.filter(each -> !seen.add(each)).isPresent()) {
        continue;
      }
      Result<Use> use = desk.book(back(heap, lines[i], serial), staff);
      if (use.isValid()) {
        booked++;
      } else {
        bad.add(new Bad(i + 1, lines[i].strip(), use.problems().get(0)));
      }
    }
    return Result.of(new Outcome(booked, bad));
  }

  private PaperDesk.Back back(Heap heap, String line, Optional<Serial> serial) {
    boolean isChoosable =
        serial.flatMap(desk::find).filter(paper -> !paper.variants().isEmpty()).isPresent();
    String own = heap.key() + serial.map(Serial::value).orElse("");
    return new PaperDesk.Back(
        UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8)),
        line,
        heap.facility(),
        heap.day(),
        isChoosable ? heap.variant() : "");
  }
}
