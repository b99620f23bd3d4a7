/**
 * Time as the organizations count it: Japan time, business days, eras. The clock is the only source
 * of now and today. May use {@code org.tsudoi.api}, its values and Java only.
 */
package org.tsudoi.api.time;
