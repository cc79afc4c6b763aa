package org.copydesk.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the service's own; those of Kafka and HTTP have their usual names. */
@ConfigMapping(prefix = "copydesk.ingest")
public interface IngestSettings {

  /** Most bytes of one article, after inflation: a body, or a line of an NDJSON body. */
  @WithDefault("1M")
  MemorySize maxArticleSize();

  /** Bytes of all articles that are being read or await their acknowledgement. */
  @WithDefault("32M")
  MemorySize maxInFlight();

  /** NDJSON bodies that are read at the same time. */
  @WithDefault("32")
  int maxStreams();

  /** Lines of one NDJSON body that await their acknowledgement. */
  @WithDefault("2000")
  int streamWindow();

  /** From one look at how far the pipeline has come to the next. */
  @WithDefault("10s")
  Duration progressInterval();

  /** What an answer 429 or 503 tells the client to wait. */
  @WithDefault("2s")
  Duration retryAfter();
}
