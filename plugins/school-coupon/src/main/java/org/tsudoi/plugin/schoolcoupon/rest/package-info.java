/**
 * What other systems call (P-53): qualification data in, uses out. May use the rooms of the plugin
 * and the plugin API; nobody uses it.
 */
package org.tsudoi.plugin.schoolcoupon.rest;
