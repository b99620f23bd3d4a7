package org.tsudoi.core.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param address the client's IP address
 * @param device the device cookie's token, if the browser has one
 * @param agent what the browser says it is, at most 300 characters; "" for nothing
 */
public record Source(String address, Optional<String> device, String agent) {
  private static final int AGENT = 300;

  public Source {
    agent = agent.length() > AGENT ? agent.substring(0, AGENT) : agent;
  }

  /** A program that does not say what it is. */
  public Source(String address, Optional<String> device) {
    this(address, device, "");
  }

  /** A browser without a device cookie. */
  public static Source of(String address) {
    return new Source(address, Optional.empty());
  }

  /**
   * What counts as one source: the IPv4 address, or the IPv6 network of 64 bits, of which one
   * subscriber has all addresses.
   */
  String network() {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 16
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8))
          : InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
