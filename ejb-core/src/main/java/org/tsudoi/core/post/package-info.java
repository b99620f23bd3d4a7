/**
 * What goes to offices by post and what is offered on the web instead (OC-2a, OC-14): the switch of
 * each office, the list of documents to be printed and posted, address labels, post that came back.
 * {@link org.tsudoi.core.post.StatementDesk}, {@link org.tsudoi.core.post.PostDesk} and {@link
 * org.tsudoi.core.post.ReturnDesk} are the ways in. May use the rooms member, document, mail, job,
 * audit, access, organization, time and database; hears of new documents and new addresses.
 */
package org.tsudoi.core.post;
