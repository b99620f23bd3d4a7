/**
 * The bank room: accounts, and the fixed-record files by which a bank is asked for money and
 * answers (全銀協規定形式; FE-13, P-32, P-33). A file is described by a {@code Layout} of named fields;
 * what one bank does differently is a {@code ZenginDialect}. May use the plugin API's values and
 * Java only; knows neither members nor invoices: the caller's key travels as the customer number.
 */
package org.tsudoi.core.bank;
