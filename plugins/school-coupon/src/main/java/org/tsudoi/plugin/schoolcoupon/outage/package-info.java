/**
 * Uses that a facility reports after an outage (通信障害時の利用; SC-43). May use uses, coupons, people,
 * facilities, the rules and the plugin API.
 */
package org.tsudoi.plugin.schoolcoupon.outage;
