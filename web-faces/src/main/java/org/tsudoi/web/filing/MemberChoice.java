package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.core.member.MemberQuery;
import org.tsudoi.core.member.MemberRow;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;

/** Choosing members of the office in a form, with a search by number, kana or name. */
@RequestScoped
public class MemberChoice {
  private static final int SHOWN = 30;

  @Inject Actor actor;
  @Inject RegisterDesk register;
  @Inject FormState form;

  List<Option> candidates(FilingPage page, String search) {
    return register.list(actor, query(page, JapaneseText.clean(search))).rows().stream()
        .map(MemberChoice::option)
        .toList();
  }

  private static MemberQuery query(FilingPage page, String search) {
    String number = JapaneseText.halfWidth(search);
    boolean isNumber = number.matches("\\d+");
    boolean isKana = !isNumber && Kana.parse(search).isValid();
    MemberQuery all = MemberQuery.all(page.today(), SHOWN);
    return new MemberQuery(
        page.today(),
        isNumber ? number : "",
        isKana ? search : "",
        isNumber || isKana ? "" : search,
        Optional.of(page.office().id()),
        "ACTIVE",
        all.sort(),
        Optional.empty(),
        SHOWN);
  }

  private static Option option(MemberRow row) {
    return new Option(
        row.id().toString(), row.number() + "　" + row.name() + "（" + row.kana() + "）");
  }

  /** The members ticked, without those who are there already. */
  List<Entry> picked(List<Entry> there) {
    List<Entry> picked = new ArrayList<>();
    for (String sent : form.values("pick")) {
      Optional<MemberId> member = MemberId.parse(sent).toOptional();
      if (member.isPresent() && there.stream().noneMatch(e -> e.member().equals(member))) {
        picked.add(new Entry(member, new Answers(Map.of())));
      }
    }
    return picked;
  }

  Optional<MemberView> member(MemberId id, FilingPage page) {
    return register.member(actor, id, page.today());
  }
}
