/**
 * Documents (帳票): official letters as PDF in Japanese, from XHTML templates, and the store that
 * keeps them as issued. What is printed comes as plain records; who fills them is no business of
 * this room. Printing may use the plugin API only; the store also the database, access, audit and
 * time rooms.
 */
package org.tsudoi.core.document;
