package org.copydesk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import org.copydesk.events.EventJson;
import org.copydesk.events.ReceivedArticle;

/**
 * Whatever bytes come, they are an article or a problem, and an article reads back as it was
 * written. A build replays the findings beside this class's resources; {@code JAZZER_FUZZ=1} looks
 * for more: CONTRIBUTING.md.
 */
class SubmissionFuzzTest {

  private static final int MAX_BYTES = 64 * 1024;
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private final ArticleIntake intake = new ArticleIntake(MAX_BYTES);

  @FuzzTest(maxDuration = "10m")
  void json(byte[] bytes) {
    check(intake.json(bytes, NOW), intake.json(bytes, NOW));
  }

  @FuzzTest(maxDuration = "10m")
  void cloudEvent(byte[] bytes) {
    check(intake.cloudEvent(bytes, NOW), intake.cloudEvent(bytes, NOW));
  }

  @FuzzTest(maxDuration = "10m")
  void text(FuzzedDataProvider data) {
    String charset = data.consumeBoolean() ? data.consumeString(20) : null;
    String url = data.consumeBoolean() ? data.consumeString(60) : null;
    byte[] bytes = data.consumeRemainingAsBytes();
    check(intake.text(bytes, charset, url, NOW), intake.text(bytes, charset, url, NOW));
  }

  @FuzzTest(maxDuration = "10m")
  void html(FuzzedDataProvider data) {
    String charset = data.consumeBoolean() ? data.consumeString(20) : null;
    byte[] bytes = data.consumeRemainingAsBytes();
    check(intake.html(bytes, charset, null, NOW), intake.html(bytes, charset, null, NOW));
  }

  private static void check(Submission submission, Submission again) {
    switch (submission) {
      case Submission.Rejected rejected -> {
        assertThat(rejected.problem().status()).isBetween(400, 499);
        assertThat(rejected.problem().detail()).isNotBlank().doesNotContain("Exception");
      }
      case Submission.Accepted accepted -> {
        ReceivedArticle article = accepted.article();
        assertThat(article.id()).matches("[0-9a-f]{32}");
        assertThat(article.revision()).matches("[0-9a-f]{32}");
        assertThat(article.article().articleBody()).isNotEmpty().doesNotContain("\0");
        // As JSON: 5e0 is written as 5, which is no less.
        byte[] json = EventJson.write(article);
        assertThat(EventJson.write(EventJson.readReceived(json))).isEqualTo(json);
      }
    }
    assertThat(again).isEqualTo(submission);
  }
}
