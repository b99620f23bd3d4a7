/**
 * Pages of plugins: entries of the front door, manuals, and what core's tags show, such as charts.
 * May use the values of the API.
 */
package org.tsudoi.api.page;
