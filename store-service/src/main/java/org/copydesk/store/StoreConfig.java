package org.copydesk.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The service's own settings; those of Kafka and the database have Quarkus' names. */
@ConfigMapping(prefix = "copydesk.store")
public interface StoreConfig {

  /** Whether this service brings the database's tables to its version; else it waits for them. */
  @WithDefault("true")
  boolean migrate();

  /** From one look for erasures that the topics have not been told of to the next. */
  @WithDefault("2s")
  Duration announceInterval();

  /** How to wait for a database or a broker that does not answer. */
  Retry retry();

  /** The wait doubles from try to try; there is no last try. */
  interface Retry {

    /** Before the second try. */
    @WithDefault("200ms")
    Duration firstDelay();

    /** The longest wait. */
    @WithDefault("10s")
    Duration longestDelay();
  }
}
