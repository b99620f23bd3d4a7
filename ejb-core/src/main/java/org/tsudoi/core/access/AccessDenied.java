package org.tsudoi.core.access;

import jakarta.ejb.ApplicationException;

/**
 * The page or the thing asked for is not this account's. Shown as «not found», so that it does not
 * tell whether the thing exists (P-1).
 */
@ApplicationException(rollback = true)
public class AccessDenied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AccessDenied() {
    super("not this account's");
  }
}
