/** Core in a test: the real beans on a real PostgreSQL, with transactions, without a server. */
package org.tsudoi.core.house;
