/**
 * Time: the movable clock in Japan time, holidays, business days of organizations and banks. The
 * only room that asks the machine for the time. Rests on the plugin API and, for their calendars,
 * on the organizations.
 */
package org.tsudoi.core.time;
