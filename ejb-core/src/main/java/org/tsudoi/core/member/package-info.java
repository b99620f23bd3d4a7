/**
 * The register (名簿, P-10, P-11, P-13): offices in a tree, persons and their memberships, all dated
 * and readable as of any day; import and export. {@link org.tsudoi.core.member.RegisterDesk} is the
 * way in. May use the rooms organization, time, access, job, csv, document, audit and database.
 */
package org.tsudoi.core.member;
