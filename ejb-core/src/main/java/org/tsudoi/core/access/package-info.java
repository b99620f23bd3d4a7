/**
 * Who may do what: accounts, passwords, login sessions, roles and scopes (P-12). May use the
 * organization, time, mail and database rooms.
 */
package org.tsudoi.core.access;
