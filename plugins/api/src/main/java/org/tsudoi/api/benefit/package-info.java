/**
 * Benefits (共済給付金) and subsidies (助成金): the kinds that an organization has and what was granted so
 * far. May use the API's values and its documents.
 */
package org.tsudoi.api.benefit;
