package org.copydesk.enrichment.amounts;

import java.math.BigDecimal;
import org.copydesk.enrichment.grammar.Actions;
import org.copydesk.enrichment.grammar.Arguments;
import org.copydesk.enrichment.grammar.Quantity;
import org.copydesk.enrichment.grammar.QuantityRange;
import org.jspecify.annotations.Nullable;

/** The functions that the amounts' grammars build their values with. */
final class AmountActions implements Actions {

  /** Whole multiples of the denominators that give finite decimals. */
  private static final BigDecimal SIXTEENTHS = BigDecimal.valueOf(80);

  @Override
  public @Nullable Object apply(String function, Arguments a) {
    return switch (function) {
      case "add" -> number(a.decimal(0).add(a.decimal(1)));
      case "multiply" -> multiply(a.value(0), a.decimal(1));
      case "scale" -> number(a.value(0, Quantity.class).fractional().multiply(a.decimal(1)));
      case "negate" -> number(a.decimal(0).negate());
      case "fraction" -> fraction(a.decimal(0), a.decimal(1));
      case "point" -> point(a);
      case "perMyriad" -> a.decimal(0).signum() == 0 ? null : perMyriad(a);
      case "money" -> sum(a.value(0), a.text(1));
      case "percent" -> percent(a.value(0));
      case "range" -> Ranges.between(a.decimal(0), a.decimal(1));
      case "scaledRange" -> Ranges.scaled(a.decimal(0), a.decimal(1), a.decimal(2));
      case "hanRange" -> Ranges.han(a.decimal(0), a.decimal(1));
      case "neighbours" -> Ranges.neighbours(a.decimal(0), a.decimal(1));
      case "some" -> new QuantityRange(a.decimal(0), a.decimal(0).multiply(BigDecimal.TEN));
      case "tensAndSome" -> Ranges.tensAndSome(a.decimal(0));
      default -> throw new IllegalArgumentException("no function " + function);
    };
  }

  private static Quantity number(BigDecimal value) {
    return new Quantity(value, 0, false);
  }

  private static Object multiply(Object number, BigDecimal factor) {
    return number instanceof QuantityRange range
        ? new QuantityRange(range.low().multiply(factor), range.high().multiply(factor))
        : number(((Quantity) number).value().multiply(factor));
  }

  private static Sum sum(Object number, String unit) {
    return number instanceof QuantityRange range
        ? Sum.range(range.low(), range.high(), unit)
        : Sum.of(((Quantity) number).value(), unit);
  }

  private static Sum percent(Object number) {
    return number instanceof Quantity quantity
        ? Sum.of(quantity.fractional(), "%")
        : sum(number, "%");
  }

  /** Halves, quarters, eighths, sixteenths, fifths and tenths, as prices have them. */
  private static @Nullable Quantity fraction(BigDecimal part, BigDecimal whole) {
    boolean proper = part.compareTo(whole) < 0 && SIXTEENTHS.remainder(whole).signum() == 0;
    return proper ? number(part.divide(whole)) : null;
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
}
