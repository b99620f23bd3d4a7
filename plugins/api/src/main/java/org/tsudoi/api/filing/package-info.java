/** Filings: their forms, windows, decisions and effects. May use the API's values and members. */
package org.tsudoi.api.filing;
