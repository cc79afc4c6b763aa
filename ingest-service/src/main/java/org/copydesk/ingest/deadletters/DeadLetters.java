package org.copydesk.ingest.deadletters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.ingest.deadletters.DeadLetterTopic.Found;
import org.copydesk.ingest.deadletters.ReplayReport.Letter;
import org.copydesk.ingest.deadletters.ReplayReport.Outcome;

/** What an operator can ask about dead letters, one request at a time: each reads the topic. */
@Singleton
@Startup
class DeadLetters {

  private final Map<String, Object> kafka;
  private final Counter replayed;
  private final Semaphore turn = new Semaphore(1);

  DeadLetters(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics) {
    this.kafka = kafka;
    this.replayed =
        Counter.builder("copydesk.ingest.replayed")
            .description("Dead letters that were put back on their topics")
            .register(metrics);
  }

  /** Another request is being worked on. */
  static final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * A list.
   *
   * @param matching letters that match, those included that the limit leaves out
   */
  record Page(int matching, List<DeadLetter> deadLetters) {}

  /** One letter with its record. */
  record Whole(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {}

  /** The letters that match, the newest first. */
  Page list(LetterFilter filter, Optional<Boolean> wanted) throws InterruptedException {
    return inTurn(topic -> {
      List<Found> found =
          new ArrayList<>(
              topic.find(filter).stream()
                  .filter(each -> wanted.isEmpty() || wanted.get() == each.replayed())
                  .toList());
      Collections.reverse(found);
      List<Found> shown = found.subList(0, Math.min(filter.limit(), found.size()));
      Map<LetterId, DeadLetter> letters = new HashMap<>();
      Set<LetterId> marked =
          shown.stream().filter(Found::replayed).map(Found::id).collect(Collectors.toSet());
      topic.fetch(
          ids(shown),
          poll ->
              poll.forEach(record -> {
                LetterId id = LetterId.of(record);
                letters.put(id, DeadLetter.of(record, marked.contains(id)));
              }));
      return new Page(
          found.size(),
          shown.stream().map(Found::id).filter(letters::containsKey).map(letters::get).toList());
    });
  }

  /** One letter, if it is there. */
  Optional<Whole> find(LetterId id) throws InterruptedException {
    LetterFilter one = LetterFilter.only(id);
    return inTurn(topic -> {
      List<Found> found = topic.find(one);
      List<Whole> whole = new ArrayList<>();
      topic.fetch(
          ids(found),
          poll -> {
            for (ConsumerRecord<byte[], byte[]> record : poll) {
              DeadLetter letter = DeadLetter.of(record, found.getFirst().replayed());
              whole.add(new Whole(letter.withHeaders(record), record));
            }
          });
      return whole.stream().findFirst();
    });
  }

  /**
   * Puts the letters that match back on their topics, the oldest first.
   *
   * @param again also those that were put back before
   */
  ReplayReport replay(LetterFilter filter, boolean again, boolean dryRun)
      throws InterruptedException {
    return inTurn(topic -> {
      List<Found> found = topic.find(filter);
      List<Found> due = found.stream().filter(each -> again || !each.replayed()).toList();
      List<Found> taken = due.subList(0, Math.min(filter.limit(), due.size()));
      List<Letter> letters;
      try (Replay replay = new Replay(kafka, dryRun)) {
        try {
          topic.fetch(ids(taken), replay::replay);
        } finally {
          letters = List.copyOf(replay.letters());
          replayed.increment(count(letters, Outcome.REPLAYED));
        }
      }
      int done = count(letters, dryRun ? Outcome.WOULD_BE_REPLAYED : Outcome.REPLAYED);
      return new ReplayReport(
          dryRun,
          done,
          letters.size() - done,
          found.size() - due.size(),
          due.size() > taken.size(),
          letters);
    });
  }

  private static Set<LetterId> ids(List<Found> found) {
    return found.stream().map(Found::id).collect(Collectors.toSet());
  }

  private static int count(List<Letter> letters, Outcome outcome) {
    return (int) letters.stream().filter(each -> each.outcome() == outcome).count();
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(DeadLetterTopic topic) throws InterruptedException;
  }

  private <T> T inTurn(Work<T> work) throws InterruptedException {
    if (!turn.tryAcquire()) {
      throw new BusyException();
    }
    try (DeadLetterTopic topic = new DeadLetterTopic(kafka)) {
      return work.on(topic);
    } finally {
      turn.release();
    }
  }
}
