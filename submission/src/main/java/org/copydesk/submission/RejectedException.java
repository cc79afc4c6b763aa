package org.copydesk.submission;

/** Carries a problem out of the reading of a submission, up to {@link ArticleIntake}. */
final class RejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RejectedException(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.problem = type.with(detail);
  }

  Problem problem() {
    return problem;
  }
}
