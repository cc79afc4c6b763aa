package org.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Twelve hex digits that are equal for failures of one kind: a digest over the classes of an
 * exception and of its causes, and over the methods of Copydesk's own that they passed through.
 *
 * <p>No message and no line number goes in, so it holds nothing of an article and outlives small
 * changes of the code.
 */
public final class StackDigest {

  private static final int BYTES = 6;
  private static final int DEEPEST_CAUSE = 20;

  /** What a compiler or a framework numbers anew with every build. */
  private static final Pattern GENERATED =
      Pattern.compile("\\$\\$Lambda.*|_ClientProxy|_Subclass|\\$\\d+");

  private StackDigest() {}

  /** The digest of what was thrown. */
  public static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Throwable cause = thrown;
    // Bounded, because an exception's causes may form a ring.
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      text.append(cause.getClass().getName()).append('\n');
      methods(cause).forEach(method -> text.append(' ').append(method).append('\n'));
      cause = cause.getCause();
    }
    return digest(text.toString());
  }

  private static Iterable<String> methods(Throwable thrown) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> own = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("org.copydesk.")) {
        String method = plain(frame.getClassName()) + "." + plain(frame.getMethodName());
        counts.merge(method, 1, Integer::sum);
        own.add(method);
      }
    }
    if (thrown instanceof StackOverflowError) {
      // Where the stack ends is chance, what goes round in it is not.
      own.removeIf(method -> counts.getOrDefault(method, 0) == 1);
      return new TreeSet<>(own);
    }
    return counts.keySet();
  }

  private static String plain(String name) {
    return GENERATED.matcher(name).replaceAll("");
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
