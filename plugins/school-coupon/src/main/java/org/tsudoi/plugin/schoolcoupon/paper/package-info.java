/**
 * Coupons on paper (紙クーポン; SC-41): who asked for them, who is on paper, what was printed, and what
 * came back. May use uses, coupons, people, facilities, the rules and the plugin API.
 */
package org.tsudoi.plugin.schoolcoupon.paper;
