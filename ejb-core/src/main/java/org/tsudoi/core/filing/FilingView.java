package org.tsudoi.core.filing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.MemberId;

/**
 * One filing with everything that its pages show.
 *
 * @param content as filed (cleaned), or as typed while it is open
 * @param english the same form with its words in English
 * @param members the registered data of the members chosen, as of the filing day
 * @param possible the moves that this account can make now
 * @param papers the checklist of papers, once it was filed
 * @param asked what staff state when they accept it; the answers are {@link Filing#stated}
 * @param same who may be the same person as one who joins; for the secretariat, while it waits
 * @param fourEyes whether two members of staff must accept it
 * @param copy the document that was kept of it when it was accepted
 */
public record FilingView(
    Filing filing,
    FilingDraft content,
    FilingForm form,
    FilingForm english,
    OfficeView office,
    List<MemberView> members,
    List<FilingStep> steps,
    List<AttachmentView> attachments,
    List<PaperView> papers,
    Set<FilingMove> possible,
    List<Asked> asked,
    List<SameJoiner> same,
    boolean fourEyes,
    Optional<Long> copy) {

  /** The form with its words in the language of the page (P-55). */
  public FilingForm form(Locale language) {
    return language.equals(Locale.ENGLISH) ? english : form;
  }

  /** The questions of {@link #asked}. */
  public List<Field> askedFields() {
    return asked.stream().map(Asked::field).toList();
  }

  /** Whether papers are still to come. */
  public boolean lacksPapers() {
    return papers.stream().anyMatch(PaperView::isMissing);
  }

  /** Those of them that a copy tells, which the office reads. */
  List<Field> copiedFields() {
    return askedFields().stream().filter(field -> !SameJoiners.isQuestion(field)).toList();
  }

  /** The registered data of one member chosen. */
  public Optional<MemberView> member(MemberId id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }
}
