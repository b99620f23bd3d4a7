/**
 * Journeys: what people do with the packed product, in a real browser on a real server, PostgreSQL
 * and SMTP server.
 *
 * <p>May use the product over HTTP, its database by SQL and its mails; the classes of the product
 * only where a test says why.
 */
package org.tsudoi.journeys;
