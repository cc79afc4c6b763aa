package org.copydesk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as a service knows it: by its SHA-256, which is enough for a secret that was drawn from 256
 * random bits, and is not for one that somebody thought up.
 *
 * @param name who has it; the same name may have two keys, as while one replaces the other
 * @param roles of {@link Roles}
 */
public record ApiKey(String name, Set<String> roles, Digest digest) {

  /** What every key begins with: tells it from a token, and makes a leaked one easy to find. */
  public static final String PREFIX = "copydesk_";

  private static final int RANDOM_BYTES = 32;
  private static final Pattern LINE =
      Pattern.compile("([\\w.@-]{1,64})\\s+(\\w+(?:,\\w+)*)\\s+sha256:([0-9a-f]{64})");

  public ApiKey {
    roles = Set.copyOf(roles);
  }

  /** A SHA-256; its text shows nothing. */
  public static final class Digest {

    private final byte[] bytes;

    private Digest(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Of a key as its owner sends it. */
    public static Digest of(String key) {
      try {
        return new Digest(
            MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    /** Takes the same time wherever they differ. */
    boolean isSame(Digest other) {
      return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Digest digest && isSame(digest);
    }

    @Override
    public int hashCode() {
      return bytes[0];
    }

    @Override
    public String toString() {
      return "sha256:…";
    }
  }

  /** A new secret: the prefix and 256 random bits. */
  public static String draw() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The line that lets a secret in. */
  public static String line(String name, List<String> roles, String secret) {
    String line =
        "%s %s sha256:%s"
            .formatted(
                name, String.join(",", roles), HexFormat.of().formatHex(Digest.of(secret).bytes));
    parse(line);
    return line;
  }

  /**
   * Reads {@code NAME ROLE[,ROLE…] sha256:HEX}.
   *
   * @throws IllegalArgumentException if it is not that; the message quotes nothing of the line, in
   *     which a key itself may stand by mistake
   */
  public static ApiKey parse(String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a key is NAME ROLE[,ROLE...] sha256:HEX, the name of letters, digits and . @ - _");
    }
    Set<String> roles = Set.copyOf(List.of(parts.group(2).split(",", -1)));
    if (!Roles.ALL.containsAll(roles)) {
      throw new IllegalArgumentException("a key's roles are among ingest, read and operate");
    }
    return new ApiKey(parts.group(1), roles, new Digest(HexFormat.of().parseHex(parts.group(3))));
  }
}
