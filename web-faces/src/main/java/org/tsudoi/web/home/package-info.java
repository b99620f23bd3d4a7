/** The first pages of the secretariat and of offices: what waits, and the ways on. */
package org.tsudoi.web.home;
