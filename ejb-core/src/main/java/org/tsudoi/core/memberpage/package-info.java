/**
 * The member's own page (会員マイページ): invitations, what the page shows, and the membership card with
 * its QR code. {@link org.tsudoi.core.memberpage.InvitationDesk}, {@link
 * org.tsudoi.core.memberpage.MemberPageDesk} and {@link org.tsudoi.core.memberpage.CardDesk} are
 * the ways in. May use the rooms member, document, access, job, audit, organization, time and
 * database.
 */
package org.tsudoi.core.memberpage;
