/**
 * Benefits (共済給付金) and subsidies (助成金; OC-13, OC-14, P-33): what was granted, the decision notices,
 * and the transfers to the offices. {@link org.tsudoi.core.benefit.BenefitDesk} reads; grants are
 * written when a claim is accepted. May use the rooms member, organization, bank, document, mail,
 * audit, time, access and database.
 */
package org.tsudoi.core.benefit;
