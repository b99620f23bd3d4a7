/**
 * Invented people and facilities of the demonstration; nothing real is among them. May use the
 * rooms of the plugin and the plugin API; nobody uses it.
 */
package org.tsudoi.plugin.schoolcoupon.demo;
