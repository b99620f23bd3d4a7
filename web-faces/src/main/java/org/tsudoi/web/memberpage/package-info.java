/**
 * Members' own pages, the membership card and its checking, and invitations to the pages. May use
 * core's memberpage, member, benefit, access and document rooms, and the web's form, page, route
 * and text rooms.
 */
package org.tsudoi.web.memberpage;
