package org.tsudoi.web.styles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Kind;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.page.Chart;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.page.Visitor;

/** Shows the components; its form refuses everything, its second button goes on. */
@Named("stylePage")
@RequestScoped
public class StylePage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Visitor visitor;

  /** Prepares the sample form. */
  public void open() {
    visitor.arrive("青葉 花子", "株式会社サンプル製作所 本社事務所", Set.of(), 0);
    form.labels("styles")
        .offer("office", "株式会社サンプル製作所")
        .offer("category", "office")
        .offer("services", "mail,paper");
  }

  /** Refuses every field, so that every message is seen. */
  public void refuse() {
    List.of("family", "remarks", "zip", "category", "services", "secret", "terms")
        .forEach(field -> form.reject(field, "required"));
    form.reject("pay", "choose");
    form.reject("proof", "file.required");
    form.accept("birthday", BusinessDates.parse(form.value("birthday")));
    form.reject("amount", "yen.not-a-number", "input", form.value("amount"));
    form.reject("entries[1].kana", "kana.character", "characters", "漢");
    form.reject("", "styles.whole");
  }

  /** Says on the next page that it worked. */
  public void accept() {
    flash.success("styles.saved", "number", "F-000123");
    pages.go("/styles");
  }

  /** Keeps a draft, as far as this page is concerned. */
  public void draft() {
    pages.kept();
  }

  /** Two years side by side. */
  public Chart getChart() {
    return new Chart(
        "chart-sample",
        "月ごとの入会",
        List.of("今年度", "昨年度"),
        IntStream.rangeClosed(4, 9)
            .mapToObj(
                month ->
                    new Chart.Column(
                        month + "月",
                        month + "月",
                        List.of(month * 7L, month * 5L),
                        List.of(month * 7 + "人", month * 5 + "人")))
            .toList());
  }

  /** Choices with a short and a long label. */
  public List<Option> getOptions() {
    return List.of(
        new Option("office", "事業所会員"),
        new Option("single", "個人会員"),
        new Option("long", "市内に住み、市外の中小企業に勤めている方（勤務先が団体に加入していない場合に限ります）"));
  }

  /** Choices to tick. */
  public List<Option> getServices() {
    return List.of(
        new Option("mail", "メールでのお知らせ"), new Option("paper", "会報の郵送"), new Option("card", "会員証"));
  }

  /** Fields as a plugin defines them. */
  public List<Field> getFields() {
    return List.of(
        Field.required("familyName", Kind.NAME, 40),
        Field.required("kana", Kind.KANA, 40),
        Field.optional("joined", Kind.DATE, 20),
        Field.choice("sex", Kind.RADIO, List.of(new Option("f", "女性"), new Option("m", "男性"))));
  }

  /** Two rows of entries. */
  public List<Integer> getRows() {
    return List.of(0, 1);
  }

  /** Many rows of a table. */
  public List<Integer> getMany() {
    return IntStream.rangeClosed(1, 12).boxed().toList();
  }

  /** A day to show. */
  public LocalDate getDay() {
    return LocalDate.of(2019, 5, 1);
  }
}
