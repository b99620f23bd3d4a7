/**
 * Texts of pages by key, in the language of the page: the organization's own wording first, then
 * its plugin's bundle, then the bundles of web and core.
 */
package org.tsudoi.web.text;
