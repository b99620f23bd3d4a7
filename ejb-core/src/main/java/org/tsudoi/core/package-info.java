/**
 * The rooms of the house. Each room opens its desk, its views and its events; the rest is its own.
 */
package org.tsudoi.core;
