/**
 * Joining fee, fee by cycle, offset and arrears of a club (FE-7 to FE-11). May use the plugin API
 * only.
 */
package org.tsudoi.plugin.businessclub.fee;
