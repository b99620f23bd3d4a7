package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.AttachmentView;
import org.tsudoi.core.filing.DraftInput;
import org.tsudoi.core.filing.Filing;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.core.filing.SavedDraft;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/**
 * The form of any filing type (OC-3, OC-6 to OC-10). The address carries the draft's key, every
 * post keeps the draft and goes on by a redirect: reload, back and a second click do no harm.
 */
@Named("filingForm")
@RequestScoped
public class FilingFormPage {
  private static final String ENTRIES = "entries";

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject FilingWords words;
  @Inject DraftFiles files;
  @Inject MemberChoice choice;
  @Inject FilingOffices offices;
  @Inject Texts texts;

  private FilingPage page;
  private UUID key;
  private Optional<FilingView> draft = Optional.empty();
  private boolean overtaken;
  private boolean choosingOffice;

  /** Finds the draft or begins one. */
  public void open() {
    choosingOffice = offices.isToChoose(actor, form.value("office"), form.value("key"));
    if (choosingOffice) {
      form.labels("filing.form");
      return;
    }
    OfficeId office = FilingOffice.of(actor, form.value("office"));
    String type = form.value("type");
    Optional<UUID> asked = DraftKey.parse(form.value("key"));
    if (asked.isEmpty()) {
      begin(office, type);
      return;
    }
    key = asked.get();
    Optional<Filing> kept = desk.draft(actor, key);
    if (kept.filter(filing -> !filing.state().isOpen()).isPresent()) {
      flash.info("filing.form.filed", "receipt", kept.get().receipt());
      pages.go(base() + "/view?id=" + kept.get().id());
      return;
    }
    page =
        kept.map(filing -> desk.blank(actor, filing.office(), filing.type()))
            .orElseGet(() -> desk.blank(actor, office, type));
    draft = kept.map(filing -> desk.view(actor, filing.id()));
    offer();
  }

  private void begin(OfficeId office, String type) {
    page = desk.blank(actor, office, type);
    if (isPaperOnly()) {
      return;
    }
    boolean fresh = !form.value("fresh").isEmpty() || !form.value("member").isEmpty();
    Optional<Filing> kept = fresh ? Optional.empty() : desk.unfinished(actor, office, type);
    key = kept.map(Filing::draftKey).orElseGet(UUID::randomUUID);
    kept.ifPresent(filing -> flash.info("filing.form.resumed"));
    pages.go(here() + (form.value("member").isEmpty() ? "" : "&member=" + members()));
  }

  private String members() {
    return pages.encode(form.value("member"));
  }

  private void offer() {
    name(page.form().fields());
    name(page.form().entryFields());
    form.label(ENTRIES, words.entry(type()));
    form.label("attachments", "添付書類");
    FilingDraft content = draft.map(FilingView::content).orElseGet(this::chosen);
    page.form()
        .fields()
        .forEach(field -> form.offer(field.name(), content.answers().text(field.name())));
    for (int i = 0; i < content.entries().size(); i++) {
      offer(content.entries().get(i), i);
    }
    form.offer("version", draft.map(view -> view.filing().version()).orElse(0));
    if (!form.isPosted() && !form.value("check").isEmpty()) {
      draft.ifPresent(view -> form.reject(desk.examine(actor, view.filing().id()).problems()));
    }
  }

  private void name(List<Field> fields) {
    fields.forEach(field -> form.label(field.name(), words.label(type(), field)));
  }

  private void offer(Entry entry, int index) {
    page.form()
        .entryFields()
        .forEach(
            field -> form.offer(place(index, field.name()), entry.answers().text(field.name())));
    entry.member().ifPresent(member -> form.offer(place(index, "member"), member));
  }

  private static String place(int index, String name) {
    return ENTRIES + "[" + index + "]." + name;
  }

  /** Members named in the address, as the register's pages send them. */
  private FilingDraft chosen() {
    List<Entry> entries =
        MemberId.parse(form.value("member")).toOptional().stream()
            .map(member -> new Entry(Optional.of(member), new Answers(Map.of())))
            .toList();
    return new FilingDraft(new Answers(Map.of()), entries);
  }

  /** What a button says. */
  public void act() {
    String action = form.values("action").stream().findFirst().orElse("");
    if (pageIsGone() || action.isEmpty()) {
      return;
    }
    if (action.equals("draft")) {
      background();
    } else if (action.equals("discard")) {
      draft.ifPresent(view -> desk.discard(actor, view.filing().id()));
      flash.info("filing.form.discarded");
      pages.go(base());
    } else {
      keepAnd(action);
    }
  }

  private boolean pageIsGone() {
    return page == null || key == null;
  }

  private void background() {
    keep(typed()).ifPresentOrElse(kept -> pages.kept(kept.version()), () -> pages.refuse(409));
  }

  private void keepAnd(String action) {
    FilingDraft content = content(action);
    keep(content)
        .filter(kept -> files.act(kept.id(), action))
        .ifPresent(kept -> go(action, kept.id(), content));
  }

  private FilingDraft content(String action) {
    FilingDraft typed = typed();
    List<Entry> entries = new ArrayList<>(typed.entries());
    if (action.equals("add") && page.form().entries() == Entries.NEW_MEMBERS) {
      entries.add(new Entry(Optional.empty(), new Answers(Map.of())));
    } else if (action.equals("add")) {
      entries.addAll(choice.picked(entries));
    } else if (action.startsWith("remove-")) {
      remove(entries, action.substring("remove-".length()));
    } else if (action.equals("confirm")) {
      entries.removeIf(entry -> entries.size() > 1 && isBlank(entry));
    }
    return new FilingDraft(typed.answers(), entries);
  }

  private void remove(List<Entry> entries, String row) {
    int at = rows().stream().map(String::valueOf).toList().indexOf(row);
    if (at >= 0 && at < entries.size()) {
      entries.remove(at);
    }
  }

  private static boolean isBlank(Entry entry) {
    return entry.member().isEmpty()
        && entry.answers().values().values().stream().allMatch(String::isBlank);
  }

  private void go(String action, FilingId id, FilingDraft content) {
    switch (action) {
      case "confirm" -> {
        boolean good = desk.examine(actor, id).isValid();
        pages.go(good ? base() + "/confirm?id=" + id : here() + "&check=1");
      }
      case "add" -> pages.go(here() + "#entry-" + (content.entries().size() - 1));
      case "search" -> pages.go(here() + "&q=" + pages.encode(form.value("search")) + "#choose");
      case "later" -> {
        flash.success("filing.form.kept");
        pages.go(base());
      }
      default -> pages.go(here() + "#entries");
    }
  }

  private Optional<SavedDraft> keep(FilingDraft content) {
    Result<SavedDraft> saved =
        desk.save(actor, new DraftInput(key, version(), type(), page.office().id(), content));
    form.reject(saved.problems());
    overtaken = saved.problems().stream().anyMatch(told -> told.code().equals("filing.changed"));
    return saved.toOptional();
  }

  private int version() {
    String sent = form.value("version");
    return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
  }

  private FilingDraft typed() {
    List<Entry> entries = new ArrayList<>();
    for (int row : form.rows(ENTRIES)) {
      Map<String, String> answers = new LinkedHashMap<>();
      page.form()
          .entryFields()
          .forEach(field -> put(answers, field.name(), form.value(place(row, field.name()))));
      entries.add(
          new Entry(
              MemberId.parse(form.value(place(row, "member"))).toOptional(), new Answers(answers)));
    }
    Map<String, String> once = new LinkedHashMap<>();
    page.form().fields().forEach(field -> put(once, field.name(), form.value(field.name())));
    return new FilingDraft(new Answers(once), entries);
  }

  private static void put(Map<String, String> answers, String name, String value) {
    if (!value.isEmpty()) {
      answers.put(name, value);
    }
  }

  private String base() {
    return "/" + pages.getArea() + "/filings";
  }

  private String here() {
    return base() + "/new?type=" + type() + "&office=" + page.office().id() + "&key=" + key;
  }

  /** The filing type's code. */
  public String getType() {
    return type();
  }

  private String type() {
    return page.type().code();
  }

  /** The page's title. */
  public String getTitle() {
    return page == null ? words.title(form.value("type")) : words.title(type());
  }

  /** The version that the page writes over: the newest, once it has told that it was overtaken. */
  public int getVersion() {
    return overtaken ? draft.map(view -> view.filing().version()).orElse(0) : version();
  }

  /** Whether the office is to be chosen first: the account has several. */
  public boolean isChoosingOffice() {
    return choosingOffice;
  }

  /** The account's offices. */
  public List<Field.Option> getOffices() {
    return offices.options(actor);
  }

  /** Whether the secretariat fills it in for the office. */
  public boolean isOnBehalf() {
    return actor.role().isStaff();
  }

  /** Office, form and window. */
  public FilingPage getPage() {
    return page;
  }

  /** Whether it can only be filed on paper (OC-4). */
  public boolean isPaperOnly() {
    return page != null && page.type().paperOnly().isPresent();
  }

  /** Whether the form is drawn. */
  public boolean isAsking() {
    return page != null && !isPaperOnly();
  }

  /** Why it cannot be filed today; empty when it can. */
  public List<String> getClosed() {
    return page.closed().stream().map(why -> texts.fill(why.code(), why.args())).toList();
  }

  /** Whether it came back for correction. */
  public boolean isReturned() {
    return draft.filter(view -> view.filing().state() == FilingState.RETURNED).isPresent();
  }

  /** Why it came back. */
  public String getReason() {
    return draft.map(view -> view.filing().reason()).orElse("");
  }

  /** Whether there is a draft to throw away. */
  public boolean isDiscardable() {
    return draft.filter(view -> view.filing().state() == FilingState.DRAFT).isPresent();
  }

  /** The questions asked once. */
  public List<Question> getQuestions() {
    return page.form().fields().stream()
        .map(
            field ->
                words.question(
                    type(), field, words.now(type(), field, RegisteredFacts.of(page.office()))))
        .toList();
  }

  /** The questions asked for the member of this row. */
  public List<Question> questions(int row) {
    FilingWords.Registered registered =
        member(row).map(RegisteredFacts::of).orElseGet(RegisteredFacts::none);
    return page.form().entryFields().stream()
        .map(field -> words.question(type(), field, words.now(type(), field, registered)))
        .toList();
  }

  /** The rows of members, as typed, kept or named in the address. */
  public List<Integer> getRows() {
    return rows();
  }

  private List<Integer> rows() {
    if (form.isPosted()) {
      return form.rows(ENTRIES);
    }
    int kept = draft.map(view -> view.content().entries()).orElse(chosen().entries()).size();
    boolean typed = page.form().entries() == Entries.NEW_MEMBERS;
    return IntStream.range(0, Math.max(kept, typed ? 1 : 0)).boxed().toList();
  }

  /** Whether new persons are typed in. */
  public boolean isTyping() {
    return page.form().entries() == Entries.NEW_MEMBERS;
  }

  /** Whether members are chosen from the office's list. */
  public boolean isChoosing() {
    return page.form().entries() == Entries.MEMBERS
        || page.form().entries() == Entries.ONE_MEMBER && rows().isEmpty();
  }

  /** Whether this row can be taken out. */
  public boolean isRemovable() {
    return !isTyping() || rows().size() > 1;
  }

  /** The heading of a row. */
  public String legend(int row) {
    return member(row)
        .map(MemberView::name)
        .orElseGet(() -> words.entry(type()) + " " + (rows().indexOf(row) + 1));
  }

  /** What tells the row's member apart. */
  public String apart(int row) {
    return member(row).map(words::apart).orElse("");
  }

  private Optional<MemberView> member(int row) {
    return MemberId.parse(form.value(place(row, "member")))
        .toOptional()
        .flatMap(id -> choice.member(id, page));
  }

  /** Members who can be chosen. */
  public List<Field.Option> getCandidates() {
    List<String> chosen = rows().stream().map(row -> form.value(place(row, "member"))).toList();
    return choice.candidates(page, form.value("q")).stream()
        .filter(option -> !chosen.contains(option.value()))
        .toList();
  }

  /** Files attached so far. */
  public List<AttachmentView> getAttachments() {
    return draft.map(FilingView::attachments).orElse(List.of());
  }

  /** Refuses a form that there is no draft for. */
  public FilingId getId() {
    return draft.map(view -> view.filing().id()).orElseThrow(AccessDenied::new);
  }
}
