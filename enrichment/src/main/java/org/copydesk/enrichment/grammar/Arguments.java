package org.copydesk.enrichment.grammar;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a call in a rule, by position; an absent optional element leaves a gap. */
public final class Arguments {

  private final List<@Nullable Object> values;

  Arguments(List<@Nullable Object> values) {
    this.values = values;
  }

  public int size() {
    return values.size();
  }

  public boolean has(int index) {
    return index < values.size() && values.get(index) != null;
  }

  public Object value(int index) {
    Object value = values.get(index);
    if (value == null) {
      throw new IllegalArgumentException("argument " + index + " is absent");
    }
    return value;
  }

  public <T> T value(int index, Class<T> type) {
    return type.cast(value(index));
  }

  public BigDecimal decimal(int index) {
    return value(index, Quantity.class).value();
  }

  public int integer(int index) {
    return decimal(index).intValue();
  }

  public int integer(int index, int otherwise) {
    return has(index) ? integer(index) : otherwise;
  }

  public String text(int index) {
    return value(index, String.class);
  }
}
