/** A plugin that fails wherever it can, packed into a jar of its own by the journeys. */
package org.tsudoi.journeys.broken;
