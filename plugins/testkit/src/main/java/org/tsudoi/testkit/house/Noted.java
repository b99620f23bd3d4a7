package org.tsudoi.testkit.house;

import java.util.Map;

/** An entry of the audit log. */
public record Noted(String action, String subject, Map<String, ?> details) {}
