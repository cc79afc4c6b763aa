package org.copydesk.submission;

import org.copydesk.events.ReceivedArticle;

/** What became of a submission: an article to pass on, or the problem to answer with. */
public sealed interface Submission {

  /** The submission is an article. */
  record Accepted(ReceivedArticle article) implements Submission {}

  /** The submission is none. */
  record Rejected(Problem problem) implements Submission {}
}
