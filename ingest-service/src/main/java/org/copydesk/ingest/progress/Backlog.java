package org.copydesk.ingest.progress;

import org.apache.kafka.common.TopicPartition;

/**
 * What a service still has to do of one partition.
 *
 * @param first offset of the first record that is not done
 * @param end offset after the last record
 */
record Backlog(Stretch stretch, TopicPartition partition, long first, long end) {

  /** How many records; offsets that compaction has emptied count as well. */
  long records() {
    return Math.max(0, end - first);
  }
}
