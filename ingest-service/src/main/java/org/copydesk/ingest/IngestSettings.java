package org.copydesk.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

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

  /** For the whole body of a single article to come. */
  @WithDefault("60s")
  Duration bodyTimeout();

  /** What one sender may send; none is set where it is not said. */
  Limits limits();

  /** Of each sender: a key, a token's subject, or an address where callers are not known. */
  interface Limits {

    /** Articles, in the long run. */
    OptionalLong articlesPerSecond();

    /** Bytes of articles, uncompressed, in the long run. */
    Optional<MemorySize> bytesPerSecond();

    /** How long a sender may save up what he does not send. */
    @WithDefault("10s")
    Duration burst();

    /**
     * Senders whose use is kept in mind; past them, the one who was away the longest is forgotten.
     */
    @WithDefault("10000")
    int senders();
  }
}
