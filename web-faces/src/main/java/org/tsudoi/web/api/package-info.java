/**
 * Calls of other systems (P-53): finds the plugin's endpoint, checks the key, bounds the body, and
 * answers failures as JSON. May use the web's route and request rooms, and core's access room.
 */
package org.tsudoi.web.api;
