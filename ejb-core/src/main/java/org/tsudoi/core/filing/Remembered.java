package org.tsudoi.core.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.value.MemberId;

/**
 * Asks once for each member, however often a rule asks; for one judgement, while nothing is
 * written.
 */
final class Remembered implements Benefits {
  private final Benefits asked;
  private final Map<MemberId, List<Granted>> granted = new HashMap<>();
  private final Map<MemberId, List<Granted>> claimed = new HashMap<>();

  Remembered(Benefits asked) {
    this.asked = asked;
  }

  @Override
  public List<Granted> granted(MemberId member) {
    return once(granted, member, asked::granted);
  }

  @Override
  public List<Granted> claimed(MemberId member) {
    return once(claimed, member, asked::claimed);
  }

  private static List<Granted> once(
      Map<MemberId, List<Granted>> known,
      MemberId member,
      Function<MemberId, List<Granted>> question) {
    List<Granted> answer = known.get(member);
    if (answer == null) {
      answer = question.apply(member);
      known.put(member, answer);
    }
    return answer;
  }
}
