package org.tsudoi.core.access;

/** Why a login session ended; the next request is told. */
public enum SessionEnd {
  /** Logged out. */
  LOGOUT,
  /** No request for the organization's idle time (WF-74). */
  IDLE,
  /** As old as a session may get. */
  LIFETIME,
  /** The same ID logged in elsewhere, where the organization allows one session (WF-74). */
  OTHER_LOGIN,
  /** Signed out from the list of sessions, or by the secretariat. */
  SIGNED_OUT,
  /** The password was changed elsewhere or reset. */
  PASSWORD,
  /** The account was disabled. */
  DISABLED
}
