package org.copydesk.store.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.store.EnrichedTopic.event;
import static org.copydesk.store.EnrichedTopic.tombstone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.events.Topics;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.EnrichedTopic;
import org.copydesk.store.Rows;
import org.copydesk.store.Sample;
import org.copydesk.store.merging.Outcome;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class EnrichedArticleConsumerIT {

  @Inject EnrichedTopic topic;
  @Inject Rows rows;

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Test
  void everyArticleOfABatchIsStored() {
    List<Sample> articles = IntStream.range(0, 2500).mapToObj(i -> Sample.article()).toList();
    double stored = topic.count(Outcome.STORED);

    topic.process(articles.stream().map(EnrichedTopic::event).toList());

    assertThat(topic.count(Outcome.STORED)).isEqualTo(stored + 2500);
    String[] ids = articles.stream().map(Sample::id).toArray(String[]::new);
    assertThat(rows.select("select count(*) from article where id = any (?)", (Object) ids))
        .containsExactly("2500");
    assertThat(
            rows.select(
                "select count(*) from article_revision where article_id = any (?)", (Object) ids))
        .containsExactly("2500");
  }

  @Test
  void eventIsKeptByteForByte() {
    Sample article = Sample.article().headline("a \u0000 \uD800 中").body("\"\\\n é");

    topic.process(List.of(event(article)));

    assertThat(rows.select("select event from article_revision where article_id = ?", article.id()))
        .containsExactly(article.json());
  }

  @Test
  void duplicateEventLeavesOneRowAndIsCounted() {
    Sample article = Sample.article();
    double repeated = topic.count(Outcome.REPEATED);

    topic.process(List.of(event(article), event(article)));
    topic.process(List.of(event(article)));

    assertThat(rows.revisions(article.id())).containsExactly("r1");
    assertThat(topic.count(Outcome.REPEATED)).isEqualTo(repeated + 2);
  }

  @Test
  void olderRevisionThatComesLateIsKeptButNotCurrent() {
    String id = Sample.newId();
    Sample newer = Sample.article(id).revision("a").receivedAt(Sample.NOON.plusSeconds(9));
    Sample older = Sample.article(id).revision("b");

    topic.process(List.of(event(newer)));
    topic.process(List.of(event(older)));

    assertThat(rows.current(id)).containsExactly("a");
    assertThat(rows.revisions(id)).containsExactly("a", "b");
  }

  @Test
  void newerEnrichmentOfTheSameRevisionWins() {
    String id = Sample.newId();
    Sample first = Sample.article(id).headline("first");
    Sample second = Sample.article(id).headline("second").enrichedAt(Sample.NOON.plusSeconds(60));

    topic.process(List.of(event(second)));
    topic.process(List.of(event(first)));

    assertThat(rows.select("select headline from article where id = ?", id))
        .containsExactly("second");
    assertThat(rows.select("select event from article_revision where article_id = ?", id))
        .containsExactly(second.json());
  }

  @Test
  void newerPipelineOfTheSameSubmissionWinsWheneverItComes() {
    String id = Sample.newId();
    Sample newer = Sample.article(id).headline("newer").pipeline("0.10.0");
    Sample older =
        Sample.article(id)
            .headline("older")
            .pipeline("0.9.0")
            .enrichedAt(Sample.NOON.plusSeconds(60));
    double repeated = topic.count(Outcome.REPEATED);

    topic.process(List.of(event(older)));
    topic.process(List.of(event(newer), event(older)));
    topic.process(List.of(event(older), event(newer)));

    assertThat(rows.select("select headline from article where id = ?", id))
        .containsExactly("newer");
    assertThat(rows.select("select event from article_revision where article_id = ?", id))
        .containsExactly(newer.json());
    assertThat(topic.count(Outcome.REPEATED)).isEqualTo(repeated + 3);
  }

  @Test
  void aLaterSubmissionIsCurrentWhateverMadeIt() {
    String id = Sample.newId();
    Sample first = Sample.article(id).revision("a").pipeline("0.10.0");
    Sample second =
        Sample.article(id).revision("b").pipeline("0.9.0").receivedAt(Sample.NOON.plusSeconds(9));

    topic.process(List.of(event(second)));
    topic.process(List.of(event(first)));

    assertThat(rows.current(id)).containsExactly("b");
  }

  @Test
  void tombstoneRemovesTheArticlesRows() {
    String id = Sample.newId();
    double tombstones = topic.count(Outcome.TOMBSTONE);
    topic.process(
        List.of(event(Sample.article(id).revision("a")), event(Sample.article(id).revision("b"))));

    topic.process(List.of(tombstone(Sample.article(id))));

    assertThat(rows.current(id)).isEmpty();
    assertThat(rows.revisions(id)).isEmpty();
    assertThat(topic.count(Outcome.TOMBSTONE)).isEqualTo(tombstones + 1);
  }

  @Test
  void articleThatComesBackAfterItsTombstoneIsStored() {
    String id = Sample.newId();

    topic.process(
        List.of(
            event(Sample.article(id).revision("a")),
            tombstone(Sample.article(id)),
            event(Sample.article(id).revision("b"))));

    assertThat(rows.revisions(id)).containsExactly("b");
    assertThat(rows.current(id)).containsExactly("b");
  }

  @Test
  void poisonInTheMiddleOfABatchIsDeadLetteredAsItWasAndItsNeighboursAreStored() {
    byte[] key = Sample.newId().getBytes(UTF_8);
    byte[] value = {'{', (byte) 0xFF, 0, 'x'};
    ProducerRecord<byte[], byte[]> poison = new ProducerRecord<>(Topics.ENRICHED, key, value);
    poison
        .headers()
        .add("ce_specversion", "1.0".getBytes(UTF_8))
        .add("ce_id", "kept".getBytes(UTF_8))
        .add("ce_source", "no address: %".getBytes(UTF_8))
        .add("ce_type", new byte[] {(byte) 0xFE});
    List<Sample> articles = IntStream.range(0, 40).mapToObj(i -> Sample.article()).toList();
    List<ProducerRecord<byte[], byte[]>> records =
        new ArrayList<>(articles.stream().map(EnrichedTopic::event).toList());
    records.add(20, poison);
    double dead = topic.count(Outcome.DEAD_LETTERED);

    topic.process(records);

    assertThat(articles).allSatisfy(a -> assertThat(rows.current(a.id())).containsExactly("r1"));
    assertThat(topic.count(Outcome.DEAD_LETTERED)).isEqualTo(dead + 1);
    assertThat(topic.deadLetters(key))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.value()).isEqualTo(value);
          assertThat(header(letter, "ce_id")).isEqualTo("kept");
          assertThat(letter.headers().lastHeader("ce_type").value())
              .isEqualTo(new byte[] {(byte) 0xFE});
          assertThat(header(letter, "dead-letter-reason")).startsWith("malformed-event: ");
          assertThat(header(letter, "dead-letter-topic")).isEqualTo(Topics.ENRICHED);
          assertThat(header(letter, "dead-letter-partition")).matches("[0-5]");
          assertThat(header(letter, "dead-letter-offset")).matches("[0-9]+");
          assertThat(header(letter, "dead-letter-exception-class-name"))
              .isEqualTo("org.copydesk.events.MalformedEventException");
          assertThat(header(letter, "dead-letter-cause-class-name")).startsWith("com.fasterxml.");
          assertThat(header(letter, "dead-letter-stack-digest")).matches("[0-9a-f]{12}");
          assertThat(header(letter, "dead-letter-attempts")).isEqualTo("1");
          assertThat(Instant.parse(header(letter, "dead-letter-first-seen")))
              .isBefore(Instant.now());
          assertThat(letter.headers().toArray()).hasSize(13);
        });
  }

  @Test
  void rowsThatPostgresRefusesAreDeadLetteredAndTheirNeighboursAreStored() {
    Sample withNul = Sample.article().revision("r\u00001");
    Sample beyondTime = Sample.article().receivedAt(Instant.parse("+300000-01-01T00:00:00Z"));
    Sample longId = Sample.article(random(100_000));
    List<Sample> good = IntStream.range(0, 40).mapToObj(i -> Sample.article()).toList();
    List<ProducerRecord<byte[], byte[]>> records =
        new ArrayList<>(good.stream().map(EnrichedTopic::event).toList());
    records.add(30, event(withNul));
    records.add(10, event(beyondTime));
    records.add(11, event(longId));

    topic.process(records);

    assertThat(good).allSatisfy(a -> assertThat(rows.current(a.id())).containsExactly("r1"));
    assertThat(List.of(withNul, beyondTime, longId))
        .allSatisfy(refused ->
            assertThat(topic.deadLetters(refused.key()))
                .singleElement()
                .satisfies(letter -> {
                  assertThat(letter.value()).isEqualTo(refused.bytes());
                  assertThat(header(letter, "dead-letter-reason"))
                      .startsWith("refused-by-database: ")
                      .matches(".*SQLSTATE (22|54)...");
                }));
  }

  @Test
  void poisonTooLargeForADeadLetterIsNamedByOneWithoutItsValue() {
    byte[] key = Sample.newId().getBytes(UTF_8);
    byte[] value = new byte[3 * 1024 * 1024];

    topic.process(List.of(new ProducerRecord<>(Topics.ENRICHED, key, value)));

    assertThat(topic.deadLetters(key))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.value()).isNull();
          assertThat(header(letter, "dead-letter-value-omitted")).matches("[0-9]+ bytes");
          assertThat(header(letter, "dead-letter-offset")).matches("[0-9]+");
        });
  }

  @Test
  void keyThatIsNotTheArticlesIdIsDeadLettered() {
    Sample article = Sample.article();
    byte[] key = Sample.newId().getBytes(UTF_8);

    topic.process(List.of(new ProducerRecord<>(Topics.ENRICHED, key, article.bytes())));

    assertThat(topic.deadLetters(key))
        .singleElement()
        .satisfies(
            letter -> assertThat(header(letter, "dead-letter-reason")).startsWith("key-mismatch"));
    assertThat(rows.current(article.id())).isEmpty();
  }

  @Test
  void extremeDatesDoNotFailTheirArticle() {
    Sample article =
        Sample.article()
            .published("9999")
            .mentions(LocalDateTime.of(-220, 1, 1, 0, 0), LocalDateTime.of(-219, 1, 1, 0, 0))
            .mentions(
                LocalDateTime.of(999_999, 1, 1, 0, 0), LocalDateTime.of(1_000_000, 1, 1, 0, 0));

    topic.process(List.of(event(article)));

    assertThat(
            rows.select(
                "select lower(mentioned), upper(mentioned), published_to from article where id = ?",
                article.id()))
        .containsExactly("0221-01-01 00:00:00 BC|0220-01-01 00:00:00 BC|10000-01-01 00:00:00");
  }

  private static String random(int length) {
    return new Random(1)
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
