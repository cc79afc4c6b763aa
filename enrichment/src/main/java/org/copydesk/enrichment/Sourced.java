package org.copydesk.enrichment;

import java.util.List;
import org.copydesk.events.Provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * A field's value and where it came from, or neither.
 *
 * @param value null where nothing is known
 * @param source null where nothing is known
 */
record Sourced<T>(@Nullable T value, @Nullable Source source) {

  /** One source's word on a field, which may be nothing. */
  static <T> Sourced<T> from(Source source, @Nullable T value) {
    return new Sourced<>(value, value == null ? null : source);
  }

  /** The first that has a value. */
  static <T> Sourced<T> first(List<Sourced<T>> sources) {
    return sources.stream()
        .filter(each -> each.value != null)
        .findFirst()
        .orElseGet(() -> new Sourced<>(null, null));
  }
}
