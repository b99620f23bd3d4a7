/**
 * A house for a plugin's own tests: its tables on a real PostgreSQL, with transactions, row-level
 * security and many threads, and what core's services answer; without a server and without core.
 * May use the plugin API only.
 */
package org.tsudoi.testkit.house;
