/** Hands the page in progress to the plugins' page beans (P-2). Nobody uses it. */
package org.tsudoi.web.seam;
