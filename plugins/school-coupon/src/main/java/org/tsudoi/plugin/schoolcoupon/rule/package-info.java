/**
 * The rules as values, without database and pages: offers and whom they are for, age classes,
 * terms, validity. Read from the organization's settings. May use the plugin API; every other room
 * may use it.
 */
package org.tsudoi.plugin.schoolcoupon.rule;
