/**
 * The club's filings (OC-3 to OC-10, FE-1 to FE-12): what is asked, what is refused and why, what
 * changes. May use the plugin API and nothing else.
 */
package org.tsudoi.plugin.businessclub.filing;
