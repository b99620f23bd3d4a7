/**
 * Pages of the access room: login, passwords, sessions, accounts (P-12); the gate that stands
 * before every page. Asks the access room's desks, and the register for offices' names.
 */
package org.tsudoi.web.access;
