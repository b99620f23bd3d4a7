/**
 * Corrections of uses (利用の訂正; SC-42): proposed by one of the secretariat, decided by another. May
 * use papers, uses, coupons, people, the rules and the plugin API.
 */
package org.tsudoi.plugin.schoolcoupon.correction;
