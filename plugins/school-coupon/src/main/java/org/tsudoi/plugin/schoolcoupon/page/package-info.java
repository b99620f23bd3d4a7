/**
 * Small beans of the plugin's pages: they read what was typed, call the rooms and say where to go
 * next; they decide nothing. May use all rooms of the plugin and the plugin API; nobody uses it.
 */
package org.tsudoi.plugin.schoolcoupon.page;
