package org.tsudoi.api.rest;

import java.util.Set;

/**
 * What other systems call at {@code /{organization}/api/{path}}: a CDI bean of the plugin. Core
 * asks for a key first ({@code Authorization: Bearer …}; its SHA-256 in hexadecimal digits is the
 * organization's setting {@code api.key.<name>}), bounds the body, and answers 401, 404, 405, 413
 * and 500 (with the request's id) itself, as JSON.
 */
public interface Endpoint {

  /** The plugin's name: other organizations answer 404. */
  String plugin();

  /** The path below {@code api/}: small letters, digits, hyphens, e.g. {@code qualifications}. */
  String path();

  /** The methods that {@link #answer} knows, e.g. {@code GET} and {@code POST}. */
  Set<String> methods();

  /** Answers one call, for the current organization. */
  ApiAnswer answer(ApiRequest request);

  /**
   * The class path name of an OpenAPI 3 document (JSON) that has this endpoint's {@code paths} and
   * {@code components}; core joins all of an organization at {@code /{organization}/api/}.
   */
  String openApi();
}
