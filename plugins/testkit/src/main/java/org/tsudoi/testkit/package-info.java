/**
 * Contract tests that each plugin's build inherits: {@link org.tsudoi.testkit.PluginContract} for
 * every plugin, {@link org.tsudoi.testkit.FilingContract} for one with filings, {@link
 * org.tsudoi.testkit.FeeContract} for one with fees as well. May use the plugin API only.
 */
package org.tsudoi.testkit;
