/**
 * Addresses: {@code /{organization}/{area}/{page}} to the view that draws the page, and back. Views
 * of core come first, then those of the organization's plugin jar.
 */
package org.tsudoi.web.route;
