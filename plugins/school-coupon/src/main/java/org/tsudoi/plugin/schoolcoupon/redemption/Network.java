package org.tsudoi.plugin.schoolcoupon.redemption;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Whom an address belongs to, as far as it says: all addresses of an IPv6 network of 64 bits are
 * one household's or one telephone's, so they count as one. SC-44
 */
final class Network {
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int NETWORK_BYTES = 8;

  private Network() {}

  static String of(String client) {
    return IPV6.matcher(client).matches() ? prefix(client) : client;
  }

  private static String prefix(String client) {
    try {
      InetAddress address = InetAddress.getByName(client);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
          : address.getHostAddress();
    } catch (UnknownHostException noAddress) {
      return client;
    }
  }
}
