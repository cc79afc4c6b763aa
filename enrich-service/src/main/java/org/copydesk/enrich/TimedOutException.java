package org.copydesk.enrich;

import java.util.Arrays;
import org.copydesk.enrichment.Enricher;

/**
 * An enrichment took longer than it may. Its stack is that of the thread when the time was over.
 */
final class TimedOutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param late the thread that does not come to an end
   */
  TimedOutException(Thread late) {
    super("the time for this article is over");
    setStackTrace(toStep(late.getStackTrace()));
  }

  /** Where inside its step the thread was is chance; what failures have in common is the step. */
  private static StackTraceElement[] toStep(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      if (stack[i].getClassName().equals(Enricher.class.getName())) {
        return Arrays.copyOfRange(stack, Math.max(0, i - 1), stack.length);
      }
    }
    return stack;
  }
}
