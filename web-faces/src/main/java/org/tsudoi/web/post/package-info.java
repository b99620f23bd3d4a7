/**
 * Statements on the web, the list to be printed and posted, and post that came back, on pages
 * (OC-2a, OC-14). Asks the desks only.
 */
package org.tsudoi.web.post;
