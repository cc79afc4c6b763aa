package org.copydesk.events;

import java.util.Locale;

/**
 * The headers that tell of a failure. All but the last three are on every record of {@link
 * Topics#DEAD_LETTER} that is a dead letter; a record that was put back bears some of them on its
 * own topic.
 */
public enum DeadLetterHeader {
  /** A stable code, a colon, and why in words that hold nothing of the article. */
  REASON,
  /** Class of what was thrown. */
  EXCEPTION_CLASS_NAME,
  /** Class of what was at the root of that. */
  CAUSE_CLASS_NAME,
  /** {@link StackDigest} of what was thrown: equal for equal failures. */
  STACK_DIGEST,
  /** Tries of the record so far, those before a replay included. */
  ATTEMPTS,
  /** When the record first became a dead letter, as ISO 8601 in UTC. */
  FIRST_SEEN,
  /** Topic the record was read from. */
  TOPIC,
  /** Partition of that topic. */
  PARTITION,
  /** Offset in that partition. */
  OFFSET,
  /** There where the value was too large even for the topic of dead letters, and is missing. */
  VALUE_OMITTED,
  /** On a record that was put back: the dead letter it was, as partition, hyphen, offset. */
  REPLAY_OF,
  /** On a marker, which has no value: the dead letter that was put back. */
  REPLAYED;

  /** What the names of all of them begin with. */
  public static final String PREFIX = "dead-letter-";

  private final String header = PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The header's name. */
  public String header() {
    return header;
  }
}
