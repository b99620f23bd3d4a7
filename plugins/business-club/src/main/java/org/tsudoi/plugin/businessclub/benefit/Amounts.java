package org.tsudoi.plugin.businessclub.benefit;

import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Wording;
import org.tsudoi.api.document.Statement;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.Yen;

/**
 * How much is granted. Settings {@code amount}, {@code choices} or {@code amount} with {@code
 * cost}.
 */
sealed interface Amounts {

  /** What one member gets, zero or less for nothing, and why. */
  record Award(Yen amount, String explanation) {}

  /**
   * The award.
   *
   * @param year the fiscal year of the event
   * @param spent yen of the kind that the member had in that year
   */
  Award award(Answers answers, FiscalYear year, Yen spent, Wording wording);

  /** The amounts for people to read. */
  List<Statement> told(Wording wording);

  /** The case chosen, for kinds that have cases. */
  default Optional<Choice> choice(Answers answers) {
    return Optional.empty();
  }

  /** Whether every case needs its own length of membership. */
  default boolean hasOwnMonths() {
    return false;
  }

  static Amounts read(Keys keys) {
    if (keys.has("choices")) {
      return choices(keys);
    }
    Yen amount = keys.amount("amount");
    return keys.flag("cost") ? new UpTo(amount) : new Fixed(amount);
  }

  private static Amounts choices(Keys keys) {
    for (String other : List.of("amount", "cost")) {
      if (keys.has(other)) {
        keys.refuse(other, "must not be set where choices are: each choice has its amount");
      }
    }
    List<String> codes = keys.list("choices");
    if (codes.isEmpty() || codes.stream().distinct().count() < codes.size()) {
      keys.refuse("choices", "must name choices, each once");
    }
    keys.settings().keys(keys.key("choice.")).stream()
        .filter(key -> !codes.contains(key.substring(keys.key("choice.").length()).split("\\.")[0]))
        .forEach(key -> keys.settings().refuse(key, "is of no choice named in choices"));
    return new ByChoice(codes.stream().map(code -> Choice.read(keys, code)).toList());
  }

  /** The same for everybody (定額). */
  record Fixed(Yen amount) implements Amounts {
    @Override
    public Award award(Answers answers, FiscalYear year, Yen spent, Wording wording) {
      return new Award(amount, wording.text("benefit.explain.fixed", amount));
    }

    @Override
    public List<Statement> told(Wording wording) {
      return List.of(new Statement(wording.text("benefit.told.fixed"), amount));
    }
  }

  /** An amount for each case. */
  record ByChoice(List<Choice> choices) implements Amounts {
    @Override
    public Award award(Answers answers, FiscalYear year, Yen spent, Wording wording) {
      return choice(answers)
          .map(
              one ->
                  new Award(
                      one.amount(),
                      wording.text("benefit.explain.choice", one.label(), one.amount())))
          .orElseGet(() -> new Award(Yen.ZERO, ""));
    }

    @Override
    public List<Statement> told(Wording wording) {
      return choices.stream().map(one -> new Statement(one.label(), one.amount())).toList();
    }

    @Override
    public boolean hasOwnMonths() {
      return choices.stream().allMatch(one -> one.minimumMonths().isPresent());
    }

    @Override
    public Optional<Choice> choice(Answers answers) {
      String code = answers.text(Asking.CHOICE);
      return choices.stream().filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /** What it cost, up to {@code most} yen a member and fiscal year (費用補助). */
  record UpTo(Yen most) implements Amounts {
    @Override
    public Award award(Answers answers, FiscalYear year, Yen spent, Wording wording) {
      Yen cost = Yen.parse(answers.text(Asking.COST)).toOptional().orElse(Yen.ZERO);
      Yen left = most.minus(spent);
      Yen amount = cost.compareTo(left) < 0 ? cost : left;
      return new Award(
          amount,
          spent.isZero()
              ? wording.text("benefit.explain.cost", cost, year, most)
              : wording.text("benefit.explain.cost.rest", cost, year, most, spent));
    }

    @Override
    public List<Statement> told(Wording wording) {
      return List.of(new Statement(wording.text("benefit.told.cost"), most));
    }
  }
}
