package org.copydesk.store.mapping;

import org.copydesk.events.StackDigest;

/**
 * Why a record ends as a dead letter.
 *
 * @param reason a stable code, a colon and a sentence; no content of the record, no internals
 * @param exceptionClass name of the exception class that told so
 * @param causeClass name of the class of the exception at the root of that
 * @param stackDigest see {@link StackDigest}
 */
public record Rejection(
    String reason, String exceptionClass, String causeClass, String stackDigest) {

  private static final int DEEPEST_CAUSE = 20;

  /** A rejection that an exception told of. */
  public static Rejection of(String reason, Throwable thrown) {
    Throwable root = thrown;
    for (int depth = 0; depth < DEEPEST_CAUSE && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return new Rejection(
        reason, thrown.getClass().getName(), root.getClass().getName(), StackDigest.of(thrown));
  }
}
