package org.copydesk.ingest.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Asks the broker how far the pipeline has come. For one thread. */
final class ProgressReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final BacklogReader backlogs;
  private final FirstRecords records;

  /**
   * @param kafka settings of any Kafka client
   * @throws org.apache.kafka.common.KafkaException if they are wrong, or name no address yet
   */
  ProgressReader(Map<String, Object> kafka) {
    backlogs = new BacklogReader(kafka, PATIENCE);
    try {
      records = new FirstRecords(kafka, PATIENCE);
    } catch (RuntimeException e) {
      backlogs.close();
      throw e;
    }
  }

  /**
   * Takes a quarter of a minute at most.
   *
   * @throws ExecutionException if the broker refuses or does not answer
   * @throws TimeoutException if it does not answer
   * @throws org.apache.kafka.common.KafkaException if it refuses
   */
  Progress read() throws ExecutionException, TimeoutException, InterruptedException {
    List<Backlog> found = backlogs.read();
    Optional<Instant> oldest = records.oldestArrival(found);
    return Progress.of(found, oldest);
  }

  @Override
  public void close() {
    try {
      records.close();
    } finally {
      backlogs.close();
    }
  }
}
