package org.copydesk.submission;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The form of an address that names an article. Equal addresses must become equal, different ones
 * stay different: only what RFC 3986 (6.2.2, 6.2.3) and RFC 3987 call equivalent is changed, and
 * what servers do not look at is dropped:
 *
 * <ul>
 *   <li>scheme and host in lower case, an international host in its ASCII form, no trailing dot;
 *   <li>the scheme's default port dropped, an empty path made {@code /}, {@code .} and {@code ..}
 *       resolved;
 *   <li>characters outside ASCII percent-encoded as UTF-8, escapes in upper case, escapes of
 *       unreserved characters undone;
 *   <li>the fragment dropped, unless it is a route ({@code #/…}, {@code #!…});
 *   <li>parameters that only trace the visit dropped (utm_*, fbclid and the like), all others kept
 *       in their order.
 * </ul>
 *
 * What is no http or https address stays as it is, without space around it.
 */
final class NormalizedUrl {

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "li_fat_id",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_ga",
          "_gl",
          "_hsenc",
          "_hsmi",
          "vero_id",
          "wickedid",
          "oly_anon_id",
          "oly_enc_id",
          "cmpid",
          "spm",
          "scm",
          "share_token",
          "s_kwcid",
          "ns_mchannel",
          "at_medium",
          "at_campaign");

  private static final String TRACKING_PREFIX = "utm_";

  private NormalizedUrl() {}

  static String of(String url) {
    String stripped = url.strip();
    try {
      URI uri = new URI(PercentEncoding.normalize(stripped)).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String authority = uri.getRawAuthority();
      if (authority == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return stripped;
      }
      String host = authority(scheme, authority);
      return host == null ? stripped : scheme + "://" + host + rest(uri);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return stripped;
    }
  }

  private static String rest(URI uri) {
    String path = uri.getRawPath();
    // normalize() leaves dot segments that lead above the root.
    while (path.startsWith("/../")) {
      path = path.substring(3);
    }
    String query = uri.getRawQuery() == null ? "" : query(uri.getRawQuery());
    return (path.isEmpty() || path.equals("/..") ? "/" : path)
        + query
        + route(uri.getRawFragment());
  }

  private static @Nullable String authority(String scheme, String authority) {
    int user = authority.lastIndexOf('@') + 1;
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon >= user && authority.indexOf(']', colon) < 0;
    String port = hasPort ? authority.substring(colon + 1) : "";
    String host = authority.substring(user, hasPort ? colon : authority.length());
    if (host.isEmpty()) {
      return null;
    }
    boolean implied = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return authority.substring(0, user) + host(host) + (implied ? "" : ":" + port);
  }

  private static String host(String host) {
    String decoded =
        host.indexOf('%') < 0
            ? host
            : java.net.URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
    String ascii = host.startsWith("[") ? decoded : IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED);
    String lower = ascii.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String query(String query) {
    StringJoiner kept = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = (equals < 0 ? parameter : parameter.substring(0, equals));
      if (!parameter.isEmpty() && !isTracking(name.toLowerCase(Locale.ROOT))) {
        kept.add(parameter);
      }
    }
    return kept.toString();
  }

  private static boolean isTracking(String name) {
    return name.startsWith(TRACKING_PREFIX) || TRACKING.contains(name);
  }

  private static String route(@Nullable String fragment) {
    return fragment != null && (fragment.startsWith("!") || fragment.startsWith("/"))
        ? "#" + fragment
        : "";
  }
}
