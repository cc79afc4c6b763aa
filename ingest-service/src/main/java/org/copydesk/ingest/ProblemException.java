package org.copydesk.ingest;

import java.time.Duration;
import org.copydesk.submission.Problem;

/** Carries a problem to the one place that answers with it. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final Duration retryAfter;

  ProblemException(Problem problem) {
    this(problem, Duration.ZERO);
  }

  /**
   * @param retryAfter when to come again; zero for what the settings say
   */
  ProblemException(Problem problem, Duration retryAfter) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  Problem problem() {
    return problem;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
