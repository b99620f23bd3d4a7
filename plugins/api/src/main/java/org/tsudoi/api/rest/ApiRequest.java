package org.tsudoi.api.rest;

import java.io.InputStream;
import java.util.Map;

/**
 * A call by another system.
 *
 * @param caller the name of the key it used
 * @param method e.g. {@code POST}
 * @param query parameters of the address, the first of each name
 * @param contentType of the body, without parameters, in small letters; "" for none
 * @param body the body; read once
 */
public record ApiRequest(
    String caller,
    String method,
    Map<String, String> query,
    String contentType,
    InputStream body) {}
