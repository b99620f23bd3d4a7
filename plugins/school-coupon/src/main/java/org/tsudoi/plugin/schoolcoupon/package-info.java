/**
 * The school coupon program (学校職員電子クーポン): coupons granted by rule to school staff and spouses,
 * redeemed by their own phones at facilities. This package opens the plugin; its rooms are below
 * it. May use the plugin API and all of its rooms.
 */
package org.tsudoi.plugin.schoolcoupon;
