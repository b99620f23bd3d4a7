/**
 * The example plugin: a neighbourhood library circle whose offices keep notes on books. May use the
 * plugin API only.
 */
package org.tsudoi.example.notes;
