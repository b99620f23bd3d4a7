package org.tsudoi.api.service;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Problem;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;

/**
 * The page of the plugin that is being shown, for the plugin's page beans. Behind the login only:
 * elsewhere {@link #visitor}, {@link #account}, {@link #isHead} and {@link #offices} are refused as
 * an unknown address is.
 */
public interface CurrentPage {

  /** What was typed into a field; empty for nothing. */
  String value(String field);

  /** Shows the problems at their fields and on top of the page. */
  void reject(List<Problem> problems);

  /** Whether nothing was rejected. */
  boolean isGood();

  /**
   * Shows a message on top of the next page.
   *
   * @param key its text in the plugin's bundle; {@code args} are name and value in turn
   */
  void success(String key, Object... args);

  /**
   * Ends the request with a redirect to a page of this organization, e.g. {@code /office/notes}.
   */
  void go(String path);

  /** The language of the page: Japanese, or English where somebody chose it (P-55). */
  default Locale language() {
    return Locale.JAPANESE;
  }

  /**
   * The visitor's own word of a page that many see alike ({@link org.tsudoi.api.page.Sight}): the
   * word, or its place while the page is drawn for all.
   */
  default String word(String name, String word) {
    return word;
  }

  /** The name of the person who is logged in. */
  String visitor();

  /** The offices that an employer's account covers; none for the secretariat, which covers all. */
  Set<OfficeId> offices();

  /** The texts of a field that can be sent several times, such as ticks. */
  List<String> values(String field);

  /** A file that was sent in a field; empty when none was chosen. */
  Optional<SentFile> file(String field);

  /** What a field shows as long as nothing was typed. */
  void offer(String field, String value);

  /**
   * The last part of the address where the view's file is called {@code _.xhtml} and so answers
   * every one, e.g. {@code k7f3} for {@code /u/k7f3}; elsewhere "".
   */
  String last();

  /** A key of this filled-in form: the same however often the form is sent. */
  String submission();

  /** Where the request comes from: the address of the client, behind the proxies that are known. */
  String client();

  /** What a cookie of this organization holds; empty when the browser has none. */
  Optional<String> cookie(String name);

  /**
   * Gives the browser a cookie that only this organization's pages read, hidden from scripts;
   * {@code value} is at most 200 letters, digits and {@code -_.}. Zero time takes it away.
   */
  void keep(String name, String value, Duration time);

  /** Ends the request with a file to download. */
  void send(String fileName, String contentType, byte[] content);

  /** Ends the request with a file that the browser shows, such as a PDF. */
  void show(String fileName, String contentType, byte[] content);

  /** Ends the request with an error page of this status, e.g. 404 for an unknown id. */
  void refuse(int status);

  /**
   * Says something on this page, not on the next one: {@code info}, {@code warn} or {@code error}.
   */
  void say(String kind, String key, Object... args);

  /** The address of a page of this organization as people outside reach it, for print and mail. */
  String address(String path);

  /** The login of the visitor; two people never have the same. */
  AccountId account();

  /** Whether the visitor leads the secretariat (second looks, settings). */
  boolean isHead();
}
