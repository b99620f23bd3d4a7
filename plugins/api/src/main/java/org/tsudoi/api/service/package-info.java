/**
 * Core's services for plugins, injectable in every plugin bean and always those of the current
 * organization: {@code @Inject Members}, {@code Benefits}, {@code BusinessClock}, {@code
 * BusinessCalendar}, {@code PluginDatabase}, {@code CurrentOrganization}, {@code CurrentPage}. They
 * may be called once core is ready: from requests, from rules and from work that core runs, never
 * while a plugin is being opened. May use the rest of the API.
 */
package org.tsudoi.api.service;
