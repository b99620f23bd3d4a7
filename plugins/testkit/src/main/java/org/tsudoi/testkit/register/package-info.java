/** Made-up registers of any size as CSV files, the same for the same seed. May use Java only. */
package org.tsudoi.testkit.register;
