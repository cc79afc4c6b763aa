package org.copydesk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.copydesk.enrichment.Enricher;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.submission.ArticleIntake;
import org.copydesk.submission.Problem;
import org.copydesk.submission.ProblemType;
import org.copydesk.submission.Submission;

/** From what was submitted to the line that {@code enrich} writes. Safe for use by many threads. */
final class ArticleEnrichment {

  private static final JsonMapper PROBLEMS = new JsonMapper();

  private final ArticleIntake intake = new ArticleIntake(ArticleIntake.DEFAULT_MAX_BYTES);
  private final Enricher enricher;
  private final PrintWriter messages;
  private volatile boolean hadProblems;

  /**
   * @param messages where a defect is told
   */
  ArticleEnrichment(Enricher enricher, PrintWriter messages) {
    this.enricher = enricher;
    this.messages = messages;
  }

  /** Most bytes that an article may have. */
  int maxBytes() {
    return intake.maxBytes();
  }

  /** Whether some article could not be enriched. */
  boolean hadProblems() {
    return hadProblems;
  }

  /** The result for a line of NDJSON. */
  byte[] ofLine(byte[] line, long number) {
    return result(() -> intake.json(line, Instant.now()), "line", number);
  }

  /** The result for an HTML file. */
  byte[] ofHtml(byte[] bytes, String file) {
    return result(() -> intake.html(bytes, null, null, Instant.now()), "file", file);
  }

  /** The result for a text file. */
  byte[] ofText(byte[] bytes, String file) {
    return result(() -> intake.text(bytes, null, null, Instant.now()), "file", file);
  }

  private byte[] result(Supplier<Submission> reading, String kind, Object place) {
    try {
      return switch (reading.get()) {
        case Submission.Accepted(ReceivedArticle article) ->
            EventJson.write(enricher.enrich(article, now()));
        case Submission.Rejected(Problem problem) -> problem(kind, place, problem);
      };
    } catch (RuntimeException | StackOverflowError e) {
      synchronized (messages) {
        messages.println(kind + " " + place + " could not be enriched, which is a defect:");
        e.printStackTrace(messages);
        messages.flush();
      }
      return problem(
          kind, place, ProblemType.INTERNAL_ERROR.with("The article could not be enriched."));
    }
  }

  private byte[] problem(String kind, Object place, Problem problem) {
    hadProblems = true;
    ObjectNode line = PROBLEMS.createObjectNode();
    line.putPOJO(kind, place);
    line.putPOJO("problem", problem);
    try {
      return PROBLEMS.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem that JSON cannot hold", e);
    }
  }

  /** In milliseconds, as all times of the events. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
