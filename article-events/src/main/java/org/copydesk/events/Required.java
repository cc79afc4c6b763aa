package org.copydesk.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the records' constructors hold every event to, whether made by code or read from JSON. */
final class Required {

  private Required() {}

  /**
   * @throws IllegalArgumentException naming the field if the value is null: JSON read from outside
   *     reaches the constructors, so this is bad input and no programming error
   */
  static void field(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("missing field: " + name);
    }
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
