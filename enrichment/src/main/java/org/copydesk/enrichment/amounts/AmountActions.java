package org.copydesk.enrichment.amounts;

import java.math.BigDecimal;
import org.copydesk.enrichment.grammar.Actions;
import org.copydesk.enrichment.grammar.Arguments;
import org.copydesk.enrichment.grammar.Quantity;
import org.jspecify.annotations.Nullable;

/** The functions that the amounts' grammars build their values with. */
final class AmountActions implements Actions {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  @Override
  public @Nullable Object apply(String function, Arguments a) {
    return switch (function) {
      case "add" -> number(a.decimal(0).add(a.decimal(1)));
      case "multiply" -> number(a.decimal(0).multiply(a.decimal(1)));
      case "negate" -> number(a.decimal(0).negate());
      case "point" -> point(a);
      case "perMyriad" -> a.decimal(0).signum() == 0 ? null : perMyriad(a);
      case "money" -> Sum.of(a.decimal(0), a.text(1));
      case "percent" -> Sum.of(a.decimal(0), "%");
      case "range" -> Sum.range(a.decimal(0), a.decimal(1), a.text(2));
      case "hanRange" -> hanRange(a.decimal(0), a.decimal(1), a.text(2));
      default -> throw new IllegalArgumentException("no function " + function);
    };
  }

  private static Quantity number(BigDecimal value) {
    return new Quantity(value, 0, false);
  }

  /** point(whole, fraction): 四点五. */
  private static @Nullable Quantity point(Arguments a) {
    Quantity fraction = a.value(1, Quantity.class);
    return fraction.digits() == 0
        ? null
        : number(a.decimal(0).add(fraction.value().movePointLeft(fraction.digits())));
  }

  /** perMyriad(parts, whole): so many of so many, in percent; 万分之三 is 0.03 %. */
  private static @Nullable Sum perMyriad(Arguments a) {
    BigDecimal whole = a.decimal(0);
    boolean power = whole.unscaledValue().toString().matches("10+");
    return power ? Sum.of(a.decimal(1).multiply(BigDecimal.valueOf(100)).divide(whole), "%") : null;
  }

  /** 三到五亿: the second number's 万 or 亿 goes for the first too, where that keeps their order. */
  private static @Nullable Sum hanRange(BigDecimal first, BigDecimal last, String unit) {
    BigDecimal scale =
        last.compareTo(HUNDRED_MILLION) >= 0
            ? HUNDRED_MILLION
            : last.compareTo(TEN_THOUSAND) >= 0 ? TEN_THOUSAND : BigDecimal.ONE;
    BigDecimal scaled = first.multiply(scale);
    BigDecimal start = scaled.compareTo(last) <= 0 ? scaled : first;
    return start.compareTo(last) > 0 ? null : Sum.range(start, last, unit);
  }
}
