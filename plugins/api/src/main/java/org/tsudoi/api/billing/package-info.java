/** Fees: cycles, rates and charges that explain themselves. May use the API's values. */
package org.tsudoi.api.billing;
