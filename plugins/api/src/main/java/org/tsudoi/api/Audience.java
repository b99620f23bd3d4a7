package org.tsudoi.api;

/** Whose pages: the employer's clerk (事業所担当者), the secretariat (事務局), the member (会員). */
public enum Audience {
  OFFICE,
  STAFF,
  MEMBER;

  /** The segment of the address, e.g. {@code office}. */
  public String path() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
