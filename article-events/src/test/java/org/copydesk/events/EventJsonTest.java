package org.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventJsonTest {

  @Test
  void amountsAndTimesAreWrittenOut() {
    String json =
        json(
            new Amount(Field.ARTICLE_BODY, 0, 6, "119億美元", new BigDecimal("1.19E10"), "USD"),
            new DateMention(
                Field.HEADLINE,
                0,
                4,
                "2025",
                DateMention.Type.DATE,
                "2025",
                LocalDateTime.of(2025, 1, 1, 0, 0),
                LocalDateTime.of(2026, 1, 1, 0, 0)));

    assertThat(json)
        .contains("\"value\":11900000000,\"unit\":\"USD\"")
        .contains("\"from\":\"2025-01-01T00:00:00\",\"to\":\"2026-01-01T00:00:00\"")
        .contains("\"receivedAt\":\"2026-01-02T03:04:05Z\"");
  }

  @Test
  void numberBeyondAllBoundsIsNoEvent() {
    byte[] value =
        """
        {"id":"a","revision":"b","receivedAt":"2026-01-02T03:04:05Z",
         "article":{"articleBody":"c","extra":{"x":1e99999999999999999999}}}\
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> EventJson.readReceived(value))
        .isInstanceOf(MalformedEventException.class);
  }

  @Test
  void senderOwnNumbersKeepTheirForm() {
    String json =
        """
        {"id":"i","revision":"r","receivedAt":"2026-01-02T03:04:05Z",\
        "article":{"articleBody":"b","author":[],"keywords":[],"extra":{"a":1.50,"b":1E+400}}}\
        """;
    byte[] value = json.getBytes(StandardCharsets.UTF_8);

    byte[] rewritten = EventJson.write(EventJson.readReceived(value));

    assertThat(new String(rewritten, StandardCharsets.UTF_8)).isEqualTo(json);
  }

  private static String json(Amount amount, DateMention date) {
    Article article = Article.of(null, null, "b", null);
    EnrichedArticle enriched =
        new EnrichedArticle(
            "i",
            "r",
            Instant.parse("2026-01-02T03:04:05Z"),
            Instant.parse("2026-01-02T03:04:06Z"),
            "0.1.0",
            article,
            new Provenance(null, null, null, null, null, null, null, null, null, null, null),
            new Language("und", 0, List.of()),
            List.of(),
            List.of(),
            List.of(date),
            List.of(),
            List.of(amount));
    return new String(EventJson.write(enriched), StandardCharsets.UTF_8);
  }
}
