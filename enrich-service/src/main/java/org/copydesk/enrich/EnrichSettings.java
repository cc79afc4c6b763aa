package org.copydesk.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.copydesk.enrichment.entities.Recognition;

/** The service's own settings. */
@ConfigMapping(prefix = "copydesk.enrich")
interface EnrichSettings {

  /** Threads that enrich; as many as there are processors if absent. */
  OptionalInt threads();

  /** A file of names of entities that go before the shipped ones: docs/names.md. */
  Optional<Path> names();

  /** Which recogniser finds names that no table has, accurate or fast: docs/names.md. */
  Optional<Recognition.Kind> recognizer();

  /** Threads that share the accurate recogniser's work on one article; 1 if absent. */
  OptionalInt recognizerThreads();

  /** What one try to enrich one article may take; an ordinary article takes milliseconds. */
  @WithDefault("30s")
  Duration timeLimit();

  /** Tries of an article that takes too long or breaks the JVM's limits, before it is given up. */
  @WithDefault("3")
  int attempts();

  /** Wait before a failed step is tried again; it doubles with every further failure. */
  @WithDefault("200ms")
  Duration retryWait();

  /** The longest wait between two tries. */
  @WithDefault("10s")
  Duration longestRetryWait();

  /** What a step may fail or wait before the service says that it stands still: {@link Pause}. */
  @WithDefault("30s")
  Duration patience();
}
