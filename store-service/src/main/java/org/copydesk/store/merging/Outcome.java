package org.copydesk.store.merging;

/** How a record of {@code articles.enriched} ended; every record ends in exactly one way. */
public enum Outcome {
  /** Its revision was added, or replaced by a newer enrichment. */
  STORED,
  /** Its revision is stored already, from the same event or from one that supersedes it. */
  REPEATED,
  /** Its article was erased, or a tombstone came behind it in the same poll. */
  ERASED,
  /** It is a tombstone: it told to erase an article. */
  TOMBSTONE,
  /** It went to {@code articles.dead-letter}. */
  DEAD_LETTERED
}
