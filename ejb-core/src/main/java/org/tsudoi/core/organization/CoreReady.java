package org.tsudoi.core.organization;

/** Fired once at start when tables and organizations are ready; background work may begin. */
public record CoreReady() {}
