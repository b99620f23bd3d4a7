package org.tsudoi.web.form;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests as a browser sends them, without a server. */
final class Requests {
  private Requests() {}

  static HttpServletRequest post(Map<String, String[]> parameters) {
    return request("POST", parameters, Map.of());
  }

  static HttpServletRequest get(Map<String, String[]> parameters) {
    return request("GET", parameters, Map.of());
  }

  static HttpServletRequest refused(Map<String, String[]> parameters) {
    return request("POST", parameters, Map.of(RequestDispatcher.ERROR_STATUS_CODE, 400));
  }

  private static HttpServletRequest request(
      String method, Map<String, String[]> parameters, Map<String, Object> attributes) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Requests.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, args) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getParameterMap" -> parameters;
                  case "getAttribute" -> attributes.get(args[0]);
                  default -> null;
                });
  }
}
