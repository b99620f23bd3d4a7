/**
 * The seam to the plugins: hands the services of core's rooms to the plugin API at start (P-2). May
 * use the rooms whose services it hands over; nobody uses it.
 */
package org.tsudoi.core.seam;
