package org.copydesk.ingest.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * What one reading has found.
 *
 * @param oldest when the oldest article that is not done was accepted; nothing if all are done
 */
record Progress(Map<TopicPartition, Backlog> backlogs, Optional<Instant> oldest) {

  static Progress of(List<Backlog> backlogs, Optional<Instant> oldest) {
    return new Progress(
        backlogs.stream().collect(Collectors.toMap(Backlog::partition, Function.identity())),
        oldest);
  }

  /** Records of a partition that are not done; NaN if the broker does not have it. */
  double lag(TopicPartition partition) {
    Backlog backlog = backlogs.get(partition);
    return backlog == null ? Double.NaN : backlog.records();
  }

  /** The age of the oldest article that is not done, in seconds; 0 if all are done. */
  double age(Instant now) {
    return oldest
        .map(accepted -> Math.max(0, Duration.between(accepted, now).toMillis() / 1e3))
        .orElse(0.0);
  }
}
