/**
 * Documents (帳票): official letters as PDF in Japanese, from XHTML templates. What is printed comes
 * as plain records; who fills them is no business of this room. May use the plugin API only.
 */
package org.tsudoi.core.document;
