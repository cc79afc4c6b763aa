package org.copydesk.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The service's own settings. */
@ConfigMapping(prefix = "copydesk.enrich")
interface EnrichSettings {

  /** Threads that enrich; as many as there are processors if absent. */
  OptionalInt threads();

  /** A file of names of entities that go before the shipped ones: docs/names.md. */
  Optional<Path> names();

  /** Wait before a failed step is tried again; it doubles with every further failure. */
  @WithDefault("200ms")
  Duration retryWait();

  /** The longest wait between two tries. */
  @WithDefault("10s")
  Duration longestRetryWait();
}
