/** The business-office club: an SME workers' benefit club. May use the plugin API only. */
package org.tsudoi.plugin.businessclub;
