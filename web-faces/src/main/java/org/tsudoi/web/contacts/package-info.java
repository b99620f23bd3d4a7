/** Contacts with offices on the secretariat's pages (対応履歴; OC-14). Asks the desks only. */
package org.tsudoi.web.contacts;
