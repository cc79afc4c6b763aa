package org.copydesk.enrichment.dates;

import java.math.BigDecimal;
import java.util.Locale;
import org.copydesk.enrichment.grammar.Actions;
import org.copydesk.enrichment.grammar.Arguments;
import org.copydesk.enrichment.grammar.Quantity;
import org.jspecify.annotations.Nullable;

/** The functions that the dates' grammars build their meanings with. */
final class DateActions implements Actions {

  private static final int LEAST_YEAR = 1;
  private static final int GREATEST_YEAR = 2999;

  @Override
  public @Nullable Object apply(String function, Arguments a) {
    return switch (function) {
      case "add" -> number(a.decimal(0).add(a.decimal(1)));
      case "multiply" -> number(a.decimal(0).multiply(a.decimal(1)));
      case "fiscal" -> new FiscalYear(a.integer(0), false);
      case "relFiscal" -> new FiscalYear(a.integer(0), true);
      case "fraction" -> number(a.decimal(0).divide(a.decimal(1)));
      case "year" -> year(a.integer(0));
      case "year2" -> new YearOf(a.integer(0), true);
      case "month" -> new Part(Part.Kind.MONTH, a.integer(0));
      case "day" -> new Part(Part.Kind.DAY, a.integer(0));
      case "part" -> new Part(Part.Kind.valueOf(upper(a.text(0))), a.integer(1));
      case "ymd" -> date(year(a.integer(0)), a.integer(1), a.integer(2));
      case "y2md" -> date(new YearOf(a.integer(0), true), a.integer(1), a.integer(2));
      case "ym" -> within(year(a.integer(0)), new Part(Part.Kind.MONTH, a.integer(1)));
      case "md" ->
          new Within(
              new Part(Part.Kind.MONTH, a.integer(0)), new Part(Part.Kind.DAY, a.integer(1)));
      case "compact" -> compact(a.integer(0));
      case "century" -> century(a.integer(0));
      case "decade" -> new Within(century(a.integer(0)), new Part(Part.Kind.DECADE, a.integer(1)));
      case "decadeOf" -> decadeOf(a.integer(0));
      case "in" -> new Within(meaning(a, 0), meaning(a, 1));
      case "rel" -> new Relative(Unit.named(a.text(0)), a.integer(1), false);
      case "anaphor" -> new Relative(Unit.named(a.text(0)), a.integer(1), true);
      case "nth" -> new Ordinal(a.integer(0), Unit.named(a.text(1)), 0);
      case "nthWeekday" -> new Ordinal(a.integer(0), Unit.DAY, a.integer(1));
      case "first" -> new Portion(a.integer(0), Unit.named(a.text(1)));
      case "last" -> new Portion(-a.integer(0), Unit.named(a.text(1)));
      case "edge" -> new Edge(meaning(a, 0), Edge.Place.valueOf(upper(a.text(1))));
      case "daypart" -> new DayPart(a.text(0), a.integer(1), a.integer(2));
      case "clock" -> clock(a);
      case "inPart" -> inPart(a.value(0), a.value(1, DayPart.class));
      case "early" -> a.value(0, DayPart.class).half(false);
      case "late" -> a.value(0, DayPart.class).half(true);
      case "hhmm" -> clockOf(a.integer(0) / 100, a.integer(0) % 100, -1);
      case "workdays" -> new Workdays(a.integer(0), false);
      case "comingWorkdays" -> new Workdays(a.integer(0), true);
      case "plusMinutes" -> a.value(0, Clock.class).plusMinutes(a.integer(1));
      case "upTo" -> a.value(1, Clock.class).since(a.integer(0));
      case "enclosing" -> new Widened(Unit.named(a.text(0)));
      case "half" -> a.value(0, Clock.class).hour() < 13 ? halfDay(a) : null;
      case "at" -> new At(meaning(a, 0), meaning(a, 1));
      case "shift" -> new Shifted(meaning(a, 0), a.value(1, Length.class), a.integer(2));
      case "ago" -> new Shifted(null, a.value(0, Length.class), -1);
      case "hence" -> new Shifted(null, a.value(0, Length.class), 1);
      case "later" -> new Later(a.value(0, Length.class), 1, false);
      case "earlier" -> new Later(a.value(0, Length.class), -1, false);
      case "afterEvent" -> new Later(a.value(0, Length.class), 1, true);
      case "past" -> stretch(a, -1, false);
      case "coming" -> stretch(a, 1, false);
      case "inside" -> stretch(a, 1, true);
      case "pastWhole" -> new Whole(a.integer(0), Unit.named(a.text(1)), -1);
      case "comingWhole" -> new Whole(a.integer(0), Unit.named(a.text(1)), 1);
      case "length" -> length(a);
      case "plus" -> a.value(0, Length.class).plus(a.value(1, Length.class));
      case "andHalf" -> a.value(0, Length.class).andHalf();
      case "between" -> between(meaning(a, 0), meaning(a, 1));
      case "through" -> new Between(meaning(a, 0), meaning(a, 1), Between.Reach.THROUGH);
      case "betweenBefore" -> new Between(meaning(a, 0), meaning(a, 1), Between.Reach.BEFORE);
      case "neighbour" -> new Neighbour(meaning(a, 0), a.integer(1));
      case "onWeekday" -> new WeekdayDate(meaning(a, 1), a.integer(0));
      case "before" -> new Bounded(meaning(a, 0), Bounded.Bound.BEFORE);
      case "until" -> new Bounded(meaning(a, 0), Bounded.Bound.UNTIL);
      case "till" -> new Bounded(meaning(a, 0), Bounded.Bound.TILL);
      case "since" -> new Bounded(meaning(a, 0), Bounded.Bound.SINCE);
      case "after" -> new Bounded(meaning(a, 0), Bounded.Bound.AFTER);
      case "hijri" -> new HijriDate(a.integer(0), a.integer(1), a.integer(2, 0));
      case "hebrew" -> new HebrewDate(a.integer(0), a.integer(1));
      case "newMoon" -> new MoonFeast(false, a.integer(0), a.integer(1), a.integer(2));
      case "fullMoon" -> new MoonFeast(true, a.integer(0), a.integer(1), a.integer(2));
      case "festive" -> new Festive(meaning(a, 0), a.integer(1));
      case "lasting" -> new Lasting(meaning(a, 0), a.value(1, Length.class));
      case "some" -> new Some(Unit.named(a.text(0)));
      case "every" -> every(a);
      case "set" -> new Recurring(a.text(0));
      case "ref" -> new Reference(a.text(0));
      case "now" -> new Now();
      case "lunar" -> new LunarDate(a.integer(0), a.integer(1));
      case "holiday" ->
          new Holiday(
              Holiday.Rule.valueOf(upper(a.text(0))), a.integer(1), a.integer(2), a.integer(3));
      default -> throw new IllegalArgumentException("no function " + function);
    };
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static Quantity number(BigDecimal value) {
    return new Quantity(value, 0, false);
  }

  private static Meaning meaning(Arguments a, int index) {
    return a.value(index, Meaning.class);
  }

  private static Between between(Meaning first, Meaning last) {
    return first instanceof Clock from && last instanceof Clock to
        ? from.until(to)
        : new Between(first, last);
  }

  private static Length length(Arguments a) {
    boolean fortnight = a.text(1).equals("fortnight");
    BigDecimal amount = a.decimal(0);
    return fortnight
        ? Length.of(Unit.WEEK, amount.add(amount))
        : Length.of(Unit.named(a.text(1)), amount);
  }

  private static @Nullable YearOf year(int year) {
    return year < LEAST_YEAR || year > GREATEST_YEAR ? null : new YearOf(year, false);
  }

  private static @Nullable Meaning within(@Nullable Meaning whole, Meaning part) {
    return whole == null ? null : new Within(whole, part);
  }

  private static @Nullable Meaning date(@Nullable YearOf year, int month, int day) {
    if (year == null || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    return new Within(
        new Within(year, new Part(Part.Kind.MONTH, month)), new Part(Part.Kind.DAY, day));
  }

  private static @Nullable Meaning compact(int digits) {
    int year = digits / 10_000;
    return year < 1900 || year > 2099 ? null : date(year(year), digits / 100 % 100, digits % 100);
  }

  private static Meaning century(int number) {
    return new Within(new YearOf((number - 1) * 100 + 1, false), new Widened(Unit.CENTURY));
  }

  private static Meaning decadeOf(int year) {
    return new Within(new YearOf(year, false), new Widened(Unit.DECADE));
  }

  private static @Nullable Object inPart(Object time, DayPart part) {
    if (time instanceof Between range
        && range.first() instanceof Clock from
        && range.last() instanceof Clock to) {
      return new Between(from.in(part), to.in(part));
    }
    return time instanceof Clock clock ? clock.in(part) : null;
  }

  private static @Nullable Clock clock(Arguments a) {
    return clockOf(a.integer(0), a.integer(1, -1), a.integer(2, -1));
  }

  private static @Nullable Clock clockOf(int hour, int minute, int second) {
    boolean valid = hour <= 24 && minute < 60 && second < 61 && !(hour == 24 && minute > 0);
    return valid ? new Clock(hour, minute, second, hour == 0 || hour > 12) : null;
  }

  /** half(clock, pm): the half of the day by a number, 0 for its first. */
  private static Clock halfDay(Arguments a) {
    Clock clock = a.value(0, Clock.class);
    int hour = clock.hour() % 12 + 12 * a.integer(1);
    return new Clock(hour, clock.minute(), clock.second(), true);
  }

  private static Stretch stretch(Arguments a, int direction, boolean within) {
    Length length = a.value(0, Length.class);
    Unit unit = a.has(1) ? Unit.named(a.text(1)) : length.finest();
    return new Stretch(length, unit, direction, within);
  }

  /** every(length) or every(part): P2W, XXXX-WXX-1, XXXX-WXX-1T20. */
  private static Recurring every(Arguments a) {
    String time = a.has(1) ? meaning(a, 1).openValue() : "";
    return new Recurring(meaning(a, 0).openValue() + time);
  }
}
