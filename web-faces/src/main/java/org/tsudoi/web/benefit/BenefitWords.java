package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.core.benefit.GrantMove;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.web.text.Texts;

/** How benefits' values are called; {@code #{benefitWords}} in views. */
@Named("benefitWords")
@RequestScoped
public class BenefitWords {
  @Inject Texts texts;

  /** The state in words. */
  public String state(GrantState state) {
    return texts.get("benefit.state." + state);
  }

  /** The state's look. */
  public String mark(GrantState state) {
    return switch (state) {
      case DECIDED -> "info";
      case IN_TRANSFER -> "wait";
      case PAID -> "ok";
      case FAILED -> "error";
      case REVOKED -> "neutral";
    };
  }

  /** The step in words. */
  public String move(GrantMove move) {
    return texts.get("benefit.move." + move);
  }

  /** The group in words. */
  public String group(BenefitGroup group) {
    return texts.get("benefit.group." + group);
  }

  /** Groups to narrow by. */
  public List<Option> getGroups() {
    return Stream.of(BenefitGroup.values())
        .map(group -> new Option(group.name(), group(group)))
        .toList();
  }

  /** States to narrow by. */
  public List<Option> getStates() {
    return Stream.of(GrantState.values())
        .map(state -> new Option(state.name(), state(state)))
        .toList();
  }
}
