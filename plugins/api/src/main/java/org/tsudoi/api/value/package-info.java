/**
 * Values of the field: money, months, ids, names. Immutable, self-checking: constructors refuse
 * nonsense as bugs, {@code parse} reads people's input leniently and returns refusals as values.
 * May use {@code org.tsudoi.api} and Java only.
 */
package org.tsudoi.api.value;
