/** Pages of documents: lists, opening, membership notices (P-41, OC-11). Asks the desks only. */
package org.tsudoi.web.document;
