package org.copydesk.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.copydesk.enrichment.entities.Recognition;

/** Settings for tests. */
record Settings(
    OptionalInt threads,
    Optional<Path> names,
    Duration timeLimit,
    int attempts,
    Duration retryWait,
    Duration longestRetryWait,
    Duration patience)
    implements EnrichSettings {

  @Override
  public Optional<Recognition.Kind> recognizer() {
    return Optional.empty();
  }

  @Override
  public OptionalInt recognizerThreads() {
    return OptionalInt.empty();
  }

  /** Never gives up by itself. */
  static final Settings PATIENT =
      new Settings(
          OptionalInt.empty(),
          Optional.empty(),
          Duration.ofMinutes(1),
          3,
          Duration.ofMillis(1),
          Duration.ofMillis(4),
          Duration.ofMinutes(1));

  Settings threads(int count) {
    return new Settings(
        OptionalInt.of(count), names, timeLimit, attempts, retryWait, longestRetryWait, patience);
  }

  Settings timeLimit(Duration limit) {
    return new Settings(threads, names, limit, attempts, retryWait, longestRetryWait, patience);
  }

  Settings retrying(Duration wait) {
    return new Settings(threads, names, timeLimit, attempts, wait, wait.multipliedBy(4), patience);
  }

  Settings patience(Duration time) {
    return new Settings(threads, names, timeLimit, attempts, retryWait, longestRetryWait, time);
  }
}
