package org.copydesk.enrichment.entities;

import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A name found in a field.
 *
 * @param start first UTF-16 index
 * @param end index after the last one
 * @param type what is named
 * @param known the entity of the tables that it names, null if it is in none
 */
record NameSpan(int start, int end, Entity.Type type, @Nullable KnownEntity known) {

  int length() {
    return end - start;
  }

  /** This name, of something that the tables don't hold. */
  NameSpan unlinked() {
    return new NameSpan(start, end, type, null);
  }

  boolean overlaps(NameSpan other) {
    return start < other.end && other.start < end;
  }
}
