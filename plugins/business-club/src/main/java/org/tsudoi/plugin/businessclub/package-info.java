/**
 * The business-office club (事業所単位の共済会): an SME workers' benefit club, with office and individual
 * members, fees by cycle and filings by the employer's clerk. Every amount, day and text is one
 * organization's settings. May use the plugin API only.
 */
package org.tsudoi.plugin.businessclub;
