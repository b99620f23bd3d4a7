/**
 * The demonstration's invented offices and members, made at the first start where {@code
 * tsudoi.profile} is {@code demo}. May use every room; no room uses it.
 */
package org.tsudoi.core.demo;
