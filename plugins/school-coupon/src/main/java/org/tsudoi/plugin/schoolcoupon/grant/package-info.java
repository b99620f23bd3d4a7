/**
 * Coupons granted by rule from the qualification data (付与; SC-1..7): runs that may be repeated,
 * what each person has and why. May use people, the rules and the plugin API.
 */
package org.tsudoi.plugin.schoolcoupon.grant;
