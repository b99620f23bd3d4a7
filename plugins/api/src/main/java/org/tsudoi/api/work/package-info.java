/**
 * Work of a plugin that nobody waits for at a page: long work in steps ({@code LongWork}), daily
 * work ({@code DailyWork}), the data of the demonstration. CDI beans of the plugin, called by core
 * for one organization at a time. May use the values of the API.
 */
package org.tsudoi.api.work;
