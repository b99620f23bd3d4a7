/**
 * Pages of filings: form, confirmation, receipt and history for offices; queue and decision for the
 * secretariat. May use core's filing, member and document rooms and the web's form, page and text.
 */
package org.tsudoi.web.filing;
