package org.tsudoi.api;

/**
 * How an organization shows itself (P-1).
 *
 * @param shortName the name in headers
 * @param contract the Faces contract (colours, logo) of the plugin; empty for core's own look
 * @param primaryColour a CSS colour, e.g. {@code #0b5c4b}; dark enough for white text
 * @param logo the resource name of a logo; empty for the name in text
 * @param phone telephone number of the secretariat
 * @param hours when it answers
 * @param address its postal address in one line
 * @param email its mail address
 */
public record Branding(
    String shortName,
    String contract,
    String primaryColour,
    String logo,
    String phone,
    String hours,
    String address,
    String email) {}
