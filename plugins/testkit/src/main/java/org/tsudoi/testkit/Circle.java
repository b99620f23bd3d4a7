package org.tsudoi.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.api.Audience;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/** A fictional office with three members and an affiliated office, for trying rules on. */
public final class Circle {
  /** The day on which everything is filed: a Wednesday. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  /** Work is done from Monday to Friday. */
  public static final BusinessCalendar WEEKDAYS =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

  private static final LocalDate JOINED = LocalDate.of(2020, 4, 1);

  private Circle() {}

  /** Filed today by the office's clerk. */
  public static FilingContext context() {
    return context(TODAY);
  }

  /** Filed on {@code day} by the office's clerk, with one file attached. */
  public static FilingContext context(LocalDate day) {
    return new FilingContext(day, Audience.OFFICE, office(1), new Register(), WEEKDAYS).with(1);
  }

  /** Every day of the fiscal year. */
  static Stream<LocalDate> year() {
    return LocalDate.of(2026, 4, 1).datesUntil(LocalDate.of(2027, 4, 1));
  }

  /** The office's members. */
  public static List<MemberView> members() {
    return IntStream.rangeClosed(1, 3).mapToObj(Circle::member).toList();
  }

  private static MemberView member(int number) {
    return new MemberView(
        new MemberId(number),
        "000" + number,
        new OfficeId(1),
        "山田",
        "花子" + number,
        "ヤマダ　ハナコ",
        LocalDate.of(1990, 1, number),
        "FEMALE",
        "OFFICE",
        JOINED,
        Optional.empty(),
        Map.of(),
        1);
  }

  /** The office with this id; 1 files, 2 is affiliated. */
  public static OfficeView office(int id) {
    return new OfficeView(
        new OfficeId(id),
        "00" + id,
        Optional.empty(),
        Optional.of("G"),
        "OFFICE",
        "例の事業所" + id,
        "レイノジギョウショ",
        "100-0000",
        "青葉県あおば市",
        "03-0000-0000",
        "office@example.jp",
        "代表",
        "担当",
        JOINED,
        Optional.empty(),
        Map.of(),
        1);
  }

  private record Register() implements Members {
    @Override
    public Optional<MemberView> member(MemberId id, LocalDate day) {
      return members(List.of(id), day).stream().findFirst();
    }

    @Override
    public List<MemberView> members(Collection<MemberId> ids, LocalDate day) {
      return Circle.members().stream().filter(member -> ids.contains(member.id())).toList();
    }

    @Override
    public Optional<OfficeView> office(OfficeId id, LocalDate day) {
      return affiliated(id, day).stream().filter(office -> office.id().equals(id)).findFirst();
    }

    @Override
    public int headcount(OfficeId id, LocalDate day) {
      return id.equals(Circle.office(1).id()) ? Circle.members().size() : 0;
    }

    @Override
    public List<OfficeView> affiliated(OfficeId id, LocalDate day) {
      return List.of(Circle.office(1), Circle.office(2));
    }
  }
}
