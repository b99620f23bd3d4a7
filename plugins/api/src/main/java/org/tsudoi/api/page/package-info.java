/**
 * Things that pages of plugins show by core's tags, such as charts. May use the values of the API.
 */
package org.tsudoi.api.page;
