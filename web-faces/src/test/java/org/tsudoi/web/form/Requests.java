package org.tsudoi.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests as a browser sends them, without a server. */
final class Requests {
  private Requests() {}

  static HttpServletRequest post(Map<String, String[]> parameters) {
    return request("POST", parameters);
  }

  static HttpServletRequest get(Map<String, String[]> parameters) {
    return request("GET", parameters);
  }

  private static HttpServletRequest request(String method, Map<String, String[]> parameters) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Requests.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, args) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getParameterMap" -> parameters;
                  default -> null;
                });
  }
}
