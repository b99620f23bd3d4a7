/**
 * The club's benefits (共済給付金) and subsidies (助成金; OC-13, FE-4): which kinds there are, who may
 * claim them when and how often, how much is granted and why. All of it is settings. May use the
 * plugin API and the club's filings.
 */
package org.tsudoi.plugin.businessclub.benefit;
