package org.copydesk.enrichment.dates;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.copydesk.events.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * A length of time.
 *
 * @param amounts how many of each unit
 */
record Length(Map<Unit, BigDecimal> amounts) implements Meaning {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  Length {
    amounts = Map.copyOf(amounts);
  }

  static Length of(Unit unit, BigDecimal amount) {
    return unit == Unit.HALF
        ? new Length(Map.of(Unit.MONTH, amount.multiply(BigDecimal.valueOf(6))))
        : new Length(Map.of(unit, amount));
  }

  /** Both together; null where they count the same unit, as in no phrase. */
  @Nullable Length plus(Length other) {
    Map<Unit, BigDecimal> sum = new EnumMap<>(amounts);
    for (Map.Entry<Unit, BigDecimal> entry : other.amounts.entrySet()) {
      if (sum.put(entry.getKey(), entry.getValue()) != null) {
        return null;
      }
    }
    return new Length(sum);
  }

  /** With another half of its unit: 三年半. */
  Length andHalf() {
    Map<Unit, BigDecimal> sum = new EnumMap<>(Unit.class);
    sum.putAll(amounts);
    sum.merge(finest(), HALF, BigDecimal::add);
    return new Length(sum);
  }

  Unit finest() {
    return amounts.keySet().stream().min(Unit::compareTo).orElse(Unit.DAY);
  }

  Unit coarsest() {
    return amounts.keySet().stream().max(Unit::compareTo).orElse(Unit.DAY);
  }

  /** A moment so much later, or earlier where the direction is -1. */
  LocalDateTime from(LocalDateTime moment, int direction) {
    LocalDateTime result = moment;
    Unit[] units = Unit.values();
    for (int i = units.length - 1; i >= 0; i--) {
      Unit unit = units[i];
      BigDecimal amount = amounts.get(unit);
      if (amount != null) {
        result = shift(result, unit, amount.multiply(BigDecimal.valueOf(direction)));
      }
    }
    return result;
  }

  private static LocalDateTime shift(LocalDateTime moment, Unit unit, BigDecimal amount) {
    long whole = amount.longValue();
    LocalDateTime result = unit.plus(moment, whole);
    BigDecimal rest = amount.subtract(BigDecimal.valueOf(whole));
    if (rest.signum() == 0) {
      return result;
    }
    return switch (unit) {
      case YEAR -> result.plus(Period.ofMonths(times(rest, 12)));
      case MONTH -> result.plus(Period.ofDays(times(rest, 30)));
      case WEEK -> result.plusHours(times(rest, 168));
      case DAY -> result.plusHours(times(rest, 24));
      case HOUR -> result.plusMinutes(times(rest, 60));
      case MINUTE -> result.plusSeconds(times(rest, 60));
      default -> result;
    };
  }

  private static int times(BigDecimal fraction, int count) {
    return fraction.multiply(BigDecimal.valueOf(count)).intValue();
  }

  @Override
  public Span place(Frame frame) {
    return new Span(null, null, finest(), DateMention.Type.DURATION, openValue());
  }

  /** ISO 8601: P3Y, P1Y2M, PT2H30M. */
  @Override
  public String openValue() {
    StringBuilder value = new StringBuilder("P");
    append(value, Unit.CENTURY, 100, "Y");
    append(value, Unit.DECADE, 10, "Y");
    append(value, Unit.YEAR, "Y");
    append(value, Unit.QUARTER, 3, "M");
    append(value, Unit.MONTH, "M");
    append(value, Unit.WEEK, "W");
    append(value, Unit.WEEKEND, "WE");
    append(value, Unit.DAY, "D");
    int date = value.length();
    append(value, Unit.HOUR, "H");
    append(value, Unit.MINUTE, "M");
    append(value, Unit.SECOND, "S");
    if (value.length() > date) {
      value.insert(date, 'T');
    }
    return value.toString();
  }

  private void append(StringBuilder value, Unit unit, String letter) {
    append(value, unit, 1, letter);
  }

  private void append(StringBuilder value, Unit unit, int times, String letter) {
    BigDecimal amount = amounts.get(unit);
    if (amount != null) {
      BigDecimal count = amount.multiply(BigDecimal.valueOf(times)).stripTrailingZeros();
      value.append(count.toPlainString()).append(letter);
    }
  }
}
