/**
 * Facilities (利用施設): where coupons are used, what each takes at which price, their codes and
 * posters. May use people, the rules and the plugin API; redemptions and settlements build on it.
 */
package org.tsudoi.plugin.schoolcoupon.facility;
