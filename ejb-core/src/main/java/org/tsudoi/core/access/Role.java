package org.tsudoi.core.access;

/** What an account may do in its organization (P-12, WF-70). */
public enum Role {
  /** An employer's administrator: all of its offices' data and its accounts. */
  OFFICE_ADMIN,
  /** An employer's clerk (事業所担当者): reads and files. */
  OFFICE_CLERK,
  /** An employer's viewer: reads and prints. */
  OFFICE_VIEWER,
  /** A member (会員) on the own page. */
  MEMBER,
  /** The secretariat (事務局): daily work. */
  STAFF,
  /** The secretariat's head: accounts, settings and second look as well. */
  STAFF_ADMIN;

  /** Whether it belongs to the secretariat. */
  public boolean isStaff() {
    return this == STAFF || this == STAFF_ADMIN;
  }

  /** Whether it belongs to an employer. */
  public boolean isOffice() {
    return this == OFFICE_ADMIN || this == OFFICE_CLERK || this == OFFICE_VIEWER;
  }
}
