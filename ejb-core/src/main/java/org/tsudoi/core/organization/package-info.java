/**
 * The organizations that run here: read from configuration, opened through their plugins, each
 * stopped alone when its settings are wrong (P-1 to P-4). May use the database room and the API.
 */
package org.tsudoi.core.organization;
