/**
 * The plugin API: what a plugin implements and what it may call. May use nothing but Java and
 * Jakarta EE.
 */
package org.tsudoi.api;
