package org.tsudoi.core.access;

/**
 * A login of the demonstration, shown on the start page.
 *
 * @param label who it is, e.g. 事務局
 */
public record DemoLogin(Role role, String label, String loginId, String password) {}
