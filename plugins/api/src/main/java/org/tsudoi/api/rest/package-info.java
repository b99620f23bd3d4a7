/**
 * Interfaces of a plugin for other systems (P-53): CDI beans of type {@code Endpoint}, called below
 * {@code /{organization}/api/}. May use the values of the API.
 */
package org.tsudoi.api.rest;
