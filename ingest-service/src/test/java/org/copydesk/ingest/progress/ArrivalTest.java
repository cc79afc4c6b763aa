package org.copydesk.ingest.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.copydesk.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {

  private static final Instant MADE = Instant.parse("2026-01-02T03:04:06Z");

  @Test
  void theEventTellsWhenItsArticleWasAccepted() {
    String event =
        """
        {"id":"1","extra":{"receivedAt":"1999-01-01T00:00:00Z"},"dates":[{"a":[1]}],
         "receivedAt":"2026-01-02T03:04:05.678Z","article":{"articleBody":"te\
        """;

    assertThat(arrival(event.getBytes(UTF_8))).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "[\"receivedAt\"]",
        "{",
        "{}",
        "{\"receivedAt\"",
        "{\"receivedAt\":null}",
        "{\"receivedAt\":{\"receivedAt\":1}}",
        "{\"receivedAt\":\"soon\"}",
        "{\"id\":\"1\",\"revision\":[[[[",
        "\u0000\u0001"
      })
  void whatIsNoEventCountsFromWhenItWasMade(String value) {
    assertThat(arrival(value.getBytes(UTF_8))).isEqualTo(MADE);
  }

  @Test
  void deepNestingAndTombstonesCountFromWhenTheyWereMade() {
    assertThat(arrival(("{\"article\":" + "[".repeat(100_000)).getBytes(UTF_8))).isEqualTo(MADE);
    assertThat(arrival(null)).isEqualTo(MADE);
  }

  @Test
  void whatWasPutThereAgainCountsFromThen() {
    byte[] event = "{\"receivedAt\":\"2025-01-02T03:04:05.678Z\"}".getBytes(UTF_8);
    Headers headers = new RecordHeaders();
    headers.add("copydesk-resent-at", "2026-01-02T03:04:06Z".getBytes(UTF_8));

    assertThat(arrival(event, headers)).isEqualTo(MADE);
  }

  private static Instant arrival(byte[] value) {
    return arrival(value, new RecordHeaders());
  }

  private static Instant arrival(byte[] value, Headers headers) {
    return Arrival.of(
        new ConsumerRecord<>(
            Topics.RECEIVED,
            0,
            7,
            MADE.toEpochMilli(),
            TimestampType.CREATE_TIME,
            1,
            1,
            "key".getBytes(UTF_8),
            value,
            headers,
            Optional.empty()));
  }
}
