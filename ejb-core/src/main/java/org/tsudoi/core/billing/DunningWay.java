package org.tsudoi.core.billing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a reminder reaches the office (督促の方法). */
public enum DunningWay {
  /** By mail; by letter only where there is no address to mail to. */
  MAIL,
  /** The letter: on the web with a mail, or posted, as the office's switch says. */
  LETTER,
  /** The letter, and a mail to everyone who has an address. */
  BOTH;

  /** The way of the setting's word; empty for another one. */
  static Optional<DunningWay> of(String word) {
    return Stream.of(values())
        .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** Whether an office is mailed that has an address. */
  boolean mails(boolean onWeb) {
    return this != LETTER || onWeb;
  }

  /** Whether the letter is posted. */
  boolean posts(boolean onWeb, boolean reachable) {
    return !onWeb && (this != MAIL || !reachable);
  }

  /**
   * How it arrives: {@code web}, {@code post}, {@code mail}, or {@code both} mail and post.
   *
   * @param reachable whether there is an address to mail to
   */
  public String reaches(boolean onWeb, boolean reachable) {
    if (posts(onWeb, reachable)) {
      return reachable && mails(onWeb) ? "both" : "post";
    }
    return onWeb ? "web" : "mail";
  }
}
