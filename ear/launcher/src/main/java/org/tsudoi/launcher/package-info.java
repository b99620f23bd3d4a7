/**
 * Starts the product on Payara Micro, in one JVM, with an embedded PostgreSQL when none is
 * configured.
 *
 * <p>May use Payara Micro's boot API and the JDK only; knows nothing of core, web or plugins. The
 * embedded database lives in {@code org.tsudoi.launcher.embedded}, behind a class loader of its
 * own.
 */
package org.tsudoi.launcher;
