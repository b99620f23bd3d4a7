package org.tsudoi.api;

import org.tsudoi.api.value.OrganizationId;

/**
 * One benefit organization (団体) as it is configured.
 *
 * @param id the id in addresses and tables
 * @param name the full name shown on pages and papers
 */
public record Organization(OrganizationId id, String name) {}
