package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.enrich.RecordEnrichmentTest.texts;
import static org.copydesk.enrich.Records.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.enrich.Failure.Reason;
import org.copydesk.events.StackDigest;
import org.copydesk.events.Topics;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  private static final Failure FAILURE =
      new Failure(
          Reason.ENRICHMENT_FAILED,
          new IllegalStateException(
              "a secret", new NumberFormatException("For input: 'a secret'")));

  @Test
  void keyValueAndHeadersStayAsTheyWere() {
    ConsumerRecord<byte[], byte[]> source =
        record("key", "value".getBytes(UTF_8), new RecordHeaders().add("a", null).add("b", null));

    ProducerRecord<byte[], byte[]> letter = DeadLetters.of(source, FAILURE);

    assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTER);
    assertThat(letter.key()).isEqualTo("key".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo("value".getBytes(UTF_8));
    assertThat(letter.headers().toArray()).startsWith(source.headers().toArray());
  }

  @Test
  void headersNameTheCauseAndTheRecordsPlace() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    ProducerRecord<byte[], byte[]> letter =
        DeadLetters.of(record("key", new byte[0], new RecordHeaders()), FAILURE);

    assertThat(texts(letter.headers()))
        .containsEntry(
            "dead-letter-reason", "enrichment-failed: the enrichment failed on this article")
        .containsEntry("dead-letter-exception-class-name", "java.lang.IllegalStateException")
        .containsEntry("dead-letter-cause-class-name", "java.lang.NumberFormatException")
        .containsEntry("dead-letter-stack-digest", StackDigest.of(FAILURE.exception()))
        .containsEntry("dead-letter-attempts", "1")
        .hasEntrySatisfying(
            "dead-letter-first-seen",
            time -> assertThat(Instant.parse(time)).isBetween(before, Instant.now()))
        .containsEntry("dead-letter-topic", Topics.RECEIVED)
        .containsEntry("dead-letter-partition", "3")
        .containsEntry("dead-letter-offset", "42");
  }

  @Test
  void messagesOfExceptionsAreNotShown() {
    Outcome.DeadLettered dead =
        new Outcome.DeadLettered(record("key", new byte[0], new RecordHeaders()), FAILURE);

    assertThat(texts(DeadLetters.of(dead.source(), FAILURE).headers()).toString())
        .doesNotContain("a secret");
    assertThat(DeadLetterLog.line(dead)).doesNotContain("a secret");
  }

  @Test
  void aReplayedRecordBearsOnlyItsLastCause() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("dead-letter-reason", "malformed-event: of long ago".getBytes(UTF_8));

    ProducerRecord<byte[], byte[]> letter =
        DeadLetters.of(record("key", new byte[0], headers), FAILURE);

    assertThat(letter.headers().headers("dead-letter-reason")).hasSize(1);
    assertThat(texts(letter.headers()).get("dead-letter-reason")).startsWith("enrichment-failed");
  }

  @Test
  void triesAddUpAcrossReplaysAndTheFirstTimeStays() {
    RecordHeaders headers = new RecordHeaders();
    headers
        .add("dead-letter-attempts", "3".getBytes(UTF_8))
        .add("dead-letter-first-seen", "2026-01-02T03:04:05.678Z".getBytes(UTF_8))
        .add("dead-letter-replay-of", "2-17".getBytes(UTF_8));

    ProducerRecord<byte[], byte[]> letter =
        DeadLetters.of(record("key", new byte[0], headers), FAILURE);

    assertThat(texts(letter.headers()))
        .containsEntry("dead-letter-attempts", "4")
        .containsEntry("dead-letter-first-seen", "2026-01-02T03:04:05.678Z")
        .doesNotContainKey("dead-letter-replay-of");
  }

  @Test
  void aLetterWithoutValueSaysHowLargeItWas() {
    ProducerRecord<byte[], byte[]> letter =
        DeadLetters.withoutValue(record("key", new byte[1234], new RecordHeaders()), FAILURE);

    assertThat(letter.value()).isNull();
    assertThat(texts(letter.headers())).containsEntry("dead-letter-value-omitted", "1234 bytes");
  }

  @Test
  void theLogNamesTheArticleAndThePlaceOfTheFailure() {
    Outcome.DeadLettered dead =
        new Outcome.DeadLettered(record(Records.id(10), new byte[0], new RecordHeaders()), FAILURE);

    assertThat(DeadLetterLog.line(dead))
        .startsWith(
            "Dead-lettered article 0000000000000000000000000000000a of articles.received-3@42:"
                + " enrichment-failed, java.lang.NumberFormatException at org.copydesk.");
  }

  @Test
  void aForeignKeyDoesNotReachTheLog() {
    Outcome.DeadLettered dead =
        new Outcome.DeadLettered(record("evil\nkey", new byte[0], new RecordHeaders()), FAILURE);

    assertThat(DeadLetterLog.line(dead)).contains("article without id").doesNotContain("evil");
  }
}
