/**
 * The manuals (使い方; P-54): one for each audience, written once as a text beside these classes and
 * shown with the organization's own words and pictures. May use the web's page, route, access and
 * text rooms.
 */
package org.tsudoi.web.manual;
