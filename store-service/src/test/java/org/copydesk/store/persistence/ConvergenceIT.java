package org.copydesk.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.Rows;
import org.copydesk.store.Sample;
import org.copydesk.store.mapping.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the order, the batches and the repeats: the same events leave the same rows. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class ConvergenceIT {

  private static final int ROUNDS = 60;
  private static final int ARTICLES = 4;

  @Inject Schema schema;
  @Inject ArticleRepository repository;
  @Inject Rows rows;

  @BeforeEach
  void awaitTables() {
    schema.present().await().atMost(Duration.ofSeconds(30));
  }

  /** Few values for each, so that ties of every kind occur. */
  private static List<Sample> events(Random random, List<String> ids) {
    return IntStream.range(0, 30)
        .mapToObj(i ->
            Sample.article(ids.get(random.nextInt(ids.size())))
                .revision("r" + random.nextInt(3))
                .receivedAt(Sample.NOON.plusNanos(500L * random.nextInt(5)))
                .enrichedAt(Sample.NOON.plusSeconds(random.nextInt(3)))
                .published(random.nextBoolean() ? "2024-0" + (1 + random.nextInt(9)) : null)
                .pipeline("0." + (9 + random.nextInt(2)) + ".0")
                .language(random.nextBoolean() ? "zh-Hans" : "zh-Hant")
                .entity("Q" + random.nextInt(3), "name\uFFFD" + random.nextInt(3))
                .headline(random.nextBoolean() ? "\uFFFD" : "\uD83D\uDE00"))
        .toList();
  }

  private static List<Change> changes(List<Sample> events) {
    return events.stream().map(Sample::change).toList();
  }

  private void deliver(List<Sample> events, Random random) {
    for (int from = 0; from < events.size(); ) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(10));
      repository.store(changes(events.subList(from, to)));
      from = to;
    }
  }

  private List<String> dump(List<String> ids) {
    String[] given = ids.toArray(String[]::new);
    List<String> all = new ArrayList<>();
    all.addAll(
        rows.select(
            "select a::text from article a where id = any (?) order by id", (Object) given));
    all.addAll(
        rows.select(
            "select r::text from article_revision r where article_id = any (?) order by 1",
            (Object) given));
    return all;
  }

  private List<Change> erasures(List<String> ids) {
    return ids.stream().<Change>map(Change.Erase::new).toList();
  }

  @Test
  void anyOrderAndAnyRepeatsLeaveTheSameRows() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      List<String> ids = IntStream.range(0, ARTICLES).mapToObj(i -> Sample.newId()).toList();
      List<Sample> events = events(random, ids);
      repository.store(changes(events));
      List<String> expected = dump(ids);
      repository.store(erasures(ids));

      List<Sample> shuffled = new ArrayList<>(events);
      shuffled.addAll(events.subList(0, random.nextInt(events.size())));
      Collections.shuffle(shuffled, random);
      deliver(shuffled, random);

      assertThat(dump(ids)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void currentRowIsThatOfTheNewestEvent() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String id = Sample.newId();
      List<Sample> events = events(random, List.of(id));
      deliver(events, random);

      var newest =
          events.stream()
              .map(event -> ((Change.Keep) event.change()).row())
              .max(org.copydesk.store.mapping.ArticleRow.SUPERSEDING)
              .orElseThrow();
      assertThat(repository.findCurrent(id))
          .as("seed %d", seed)
          .hasValueSatisfying(found -> assertThat(found.event()).isEqualTo(newest.event()));
      assertThat(rows.select("select headline, language from article where id = ?", id))
          .containsExactly(newest.headline() + "|" + newest.language());
    }
  }

  @Test
  void redeliveryFromAnEarlierOffsetAcrossATombstoneLeavesTheSameRows() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String id = Sample.newId();
      List<Change> log = new ArrayList<>(changes(events(random, List.of(id))));
      log.add(random.nextInt(log.size()), new Change.Erase(id));
      repository.store(log);
      List<String> expected = dump(List.of(id));

      int from = random.nextInt(log.size());
      for (Change change : log.subList(from, log.size())) {
        repository.store(List.of(change));
      }
      // Redelivered behind the tombstone, everything is a repeat; before it, it is erased again.
      assertThat(dump(List.of(id))).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
