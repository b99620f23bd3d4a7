/**
 * What every request gets before any page: an id, security headers, the cross-site check, upload
 * limits and one place where failures are logged. Uses nothing but servlets.
 */
package org.tsudoi.web.request;
