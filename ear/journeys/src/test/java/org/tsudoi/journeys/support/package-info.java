/**
 * What every journey stands on: the running product, a browser, a mailbox.
 *
 * <p>A test class says {@code @ExtendWith(Journeys.class)} and takes {@link
 * org.tsudoi.journeys.support.Product}, {@link com.microsoft.playwright.Page} and {@link
 * org.tsudoi.journeys.support.Mailbox} as parameters. Journeys tagged {@code every-server} run on
 * Payara Server too, with {@code ./mvnw verify -Pserver-check}.
 */
package org.tsudoi.journeys.support;
