package org.tsudoi.core.organization;

/**
 * Fired once at start when the tables are ready and before plugins are opened: rooms hand their
 * services to the plugin API.
 */
public record CoreOpening() {}
