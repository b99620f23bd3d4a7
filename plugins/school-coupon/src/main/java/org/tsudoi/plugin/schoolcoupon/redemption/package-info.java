/**
 * Coupons used at facilities (利用; SC-20..27, SC-40, SC-44): who is at the phone, what can be chosen
 * there, and the one booking that counts. May use coupons, people, facilities, the rules and the
 * plugin API.
 */
package org.tsudoi.plugin.schoolcoupon.redemption;
