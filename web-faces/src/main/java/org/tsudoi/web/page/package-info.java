/**
 * What the templates and all page beans share: addresses, brand, who is logged in, menu, messages
 * that survive a redirect, the profile. No HTTP session anywhere.
 */
package org.tsudoi.web.page;
