package org.copydesk.submission;

import java.nio.charset.StandardCharsets;

/** The one spelling of an address's characters (RFC 3986, 2.1 and 6.2.2; RFC 3987, 3.1). */
final class PercentEncoding {

  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED = "-._~";
  // Never valid as such in an address, but browsers send them.
  private static final String ENCODED = " \"<>\\^`{|}";

  private PercentEncoding() {}

  static String normalize(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    int slashes = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      slashes += b == '/' || b == '?' ? 1 : 0;
      if (b == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
        int escaped = (hex(bytes[i + 1]) << 4) | hex(bytes[i + 2]);
        if (isUnreserved(escaped)) {
          out.append((char) escaped);
        } else {
          escape(escaped, out);
        }
        i += 2;
      } else if (b == '%' || b <= ' ' || b > '~' || isInvalid(b, slashes)) {
        escape(b, out);
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  /** Brackets have a place only around the host, which ends at the third slash. */
  private static boolean isInvalid(int b, int slashes) {
    return ENCODED.indexOf(b) >= 0 || (slashes > 2 && (b == '[' || b == ']'));
  }

  private static boolean isUnreserved(int b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || UNRESERVED.indexOf(b) >= 0;
  }

  private static void escape(int b, StringBuilder out) {
    out.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }
}
