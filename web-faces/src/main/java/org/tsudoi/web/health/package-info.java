/**
 * What {@code /health} tells operators and their load balancers: names and states, nothing else, so
 * that it may be read without a login. May use core's organization and database rooms.
 */
package org.tsudoi.web.health;
