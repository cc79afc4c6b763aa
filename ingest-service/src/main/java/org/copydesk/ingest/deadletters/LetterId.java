package org.copydesk.ingest.deadletters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Names a dead letter by its place on its topic: partition, hyphen, offset. */
record LetterId(int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})-([0-9]{1,18})");

  static LetterId of(ConsumerRecord<?, ?> record) {
    return new LetterId(record.partition(), record.offset());
  }

  static Optional<LetterId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new LetterId(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
