/**
 * CSV as offices exchange it: reading of uploads in UTF-8 or as Excel writes them, with every fault
 * told by line and column, and writing for Excel. Knows no tables and no members; rests on the
 * plugin API alone.
 */
package org.tsudoi.core.csv;
