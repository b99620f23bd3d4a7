/**
 * The embedded PostgreSQL of the quick start: data kept between starts, loopback only, passwords of
 * its own.
 *
 * <p>Loaded by {@link org.tsudoi.launcher.EmbeddedLoader}, so that its libraries stay out of the
 * server's class path; the launcher sees it as {@link org.tsudoi.launcher.Database} only.
 */
package org.tsudoi.launcher.embedded;
