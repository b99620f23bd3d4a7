/**
 * Benchmarks of the packed product over HTTP, run by {@code ./mvnw verify -Pbench} only; figures
 * and limits are in {@code docs/benchmarks.md}. May use nothing of the product but its files.
 */
package org.tsudoi.bench;
