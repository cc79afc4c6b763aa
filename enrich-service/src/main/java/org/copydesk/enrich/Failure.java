package org.copydesk.enrich;

import java.util.Arrays;

/**
 * Why a record is dead-lettered, in words that hold nothing of the article: messages of exceptions
 * may quote its text, so they are never shown.
 *
 * @param reason the kind of failure
 * @param exception what was thrown
 * @param attempts how often it was tried
 */
record Failure(Reason reason, Throwable exception, int attempts) {

  /** A failure that no second try would mend. */
  Failure(Reason reason, Throwable exception) {
    this(reason, exception, 1);
  }

  /** The exception that started it all. */
  Throwable rootCause() {
    return rootCause(exception);
  }

  /** The innermost cause of an exception, itself where it has none. */
  static Throwable rootCause(Throwable exception) {
    Throwable root = exception;
    // Bounded, because an exception's causes may form a ring.
    for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /** For the log: kind, exception and the innermost place in Copydesk's own code. */
  String summary() {
    Throwable root = rootCause();
    String place =
        Arrays.stream(root.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.copydesk."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return reason.code() + ", " + root.getClass().getName() + place;
  }

  /** Kinds of failure; operators may rely on the codes. */
  enum Reason {
    MALFORMED_EVENT("malformed-event", "the value is not a received article"),
    ENRICHMENT_FAILED("enrichment-failed", "the enrichment failed on this article"),
    ENRICHMENT_TIMED_OUT("enrichment-timed-out", "the enrichment of this article took too long"),
    RESULT_TOO_LARGE("result-too-large", "the enriched article is larger than its topic takes");

    private final String code;
    private final String message;

    Reason(String code, String message) {
      this.code = code;
      this.message = message;
    }

    String code() {
      return code;
    }

    String message() {
      return message;
    }
  }
}
