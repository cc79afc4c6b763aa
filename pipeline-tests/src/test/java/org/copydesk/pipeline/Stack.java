package org.copydesk.pipeline;

import java.net.URI;
import org.copydesk.local.Part;

/** The running parts of Copydesk, whatever they run on; they end with the JVM. */
sealed interface Stack permits EmbeddedStack, ContainerStack {

  /** Where a service listens. */
  URI address(Part service);

  /** Where a service has its metrics, under {@code /q/metrics}. */
  URI management(Part service);

  /** What Kafka's clients take for {@code bootstrap.servers}. */
  String bootstrapServers();

  /** Where the database is, for JDBC. */
  String jdbcUrl();

  /** All that a service has said since the stack was started. */
  String log(Part service);

  /** Ends a part at once, as {@code kill -9} does. */
  void kill(Part part);

  /** Starts a part that was killed, on its data and address, and waits until it serves. */
  void restart(Part part);
}
