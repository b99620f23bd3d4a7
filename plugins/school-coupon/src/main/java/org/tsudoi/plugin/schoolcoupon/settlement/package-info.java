/**
 * Settlement (精算) per facility and month: what was used and what was taken back becomes an amount
 * once, which is paid once. May use facilities, redemptions, people, the rules and the plugin API;
 * only pages and the demonstration build on it.
 */
package org.tsudoi.plugin.schoolcoupon.settlement;
