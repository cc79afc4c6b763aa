package org.copydesk.enrichment.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.enrichment.resources.ResourceLines;
import org.jspecify.annotations.Nullable;

/** Reads complete dates, with or without a time and a zone, as pages and bylines state them. */
final class StatedDates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String TIME =
      "(?:[\\sT,，|·•-]{0,4}(?:at\\s)?\\s?(上午|下午|晚上?|오전|오후|午前|午後)?(\\d{1,2})\\s?[:：时時点點h]\\s?(\\d{2})"
          + "(?:\\s?[:：分]\\s?(\\d{2})(?:[.,]\\d{1,9})?)?分?秒?\\s?([AaPp]\\.?[Mm]\\.?)?"
          + "\\s?(Z\\b|UTC|GMT|[+-]\\d{2}:?\\d{2}|E[SD]T|P[SD]T|CDT|BST|CET|CEST|JST|KST)?)?";

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?[日号號]?"
              + "(?:\\s?[(（]?(?:星期|周|週|禮拜|礼拜)[一二三四五六日天][)）]?)?"
              + TIME);

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i:\\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?\\s(\\d{1,2})"
              + "(?:st|nd|rd|th)?,?\\s(\\d{4}))(?!\\d)"
              + TIME);

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?i:(\\d{1,2})(?:st|nd|rd|th)?\\s(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)"
              + "[a-z]{0,6}\\.?,?\\s(\\d{4}))(?!\\d)"
              + TIME);

  /** 12. März 2024, 4 de noviembre de 2019, le 27 juin 2023 à 06h30. */
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:\\.|er|º)?\\s(?:de\\s)?([\\p{L}\\p{M}]{3,12})\\s(?:de\\s)?(\\d{4})(?!\\d)"
              + "(?:\\s?(?:à|um|в|,|a\\slas))?"
              + TIME);

  /** The year of the Republic of China, which began with 1912. */
  private static final Pattern REPUBLIC =
      Pattern.compile("民[國国]\\s?(\\d{2,3})年\\s?(\\d{1,2})月\\s?(\\d{1,2})日" + TIME);

  private static final int BEFORE_REPUBLIC = 1911;

  private static final Map<String, String> MONTH_NAMES =
      ResourceLines.read(StatedDates.class, "month-names.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(row -> row[1], row -> row[0], (a, _) -> a));

  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-05:00", "EDT", "-04:00", "PST", "-08:00", "PDT", "-07:00", "CDT", "-05:00",
          "BST", "+01:00", "CET", "+01:00", "CEST", "+02:00", "JST", "+09:00", "KST", "+09:00");

  private StatedDates() {}

  /**
   * A date in a line.
   *
   * @param value ISO 8601
   */
  record Found(int start, int end, String value) {}

  /** The first date; null if there is none. */
  static @Nullable Found find(String line) {
    Found numeric = find(line, NUMERIC, 1, 2, 3);
    if (numeric != null) {
      return numeric;
    }
    Found monthFirst = find(line, MONTH_FIRST, 3, 1, 2);
    Found english = monthFirst != null ? monthFirst : find(line, DAY_FIRST, 3, 2, 1);
    if (english != null) {
      return english;
    }
    Found named = find(line, NAMED_MONTH, 3, 2, 1);
    return named != null ? named : find(line, REPUBLIC, 1, 2, 3);
  }

  /** The date that a metadata field holds; null if it holds none. */
  static @Nullable String parse(@Nullable String field) {
    if (field == null || field.length() > 100) {
      return null;
    }
    Found found = find(field.strip());
    return found == null ? null : found.value();
  }

  private static @Nullable Found find(String line, Pattern pattern, int year, int month, int day) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      String date = date(matcher.group(year), matcher.group(month), matcher.group(day));
      if (date != null) {
        return new Found(matcher.start(), matcher.end(), date + time(matcher));
      }
    }
    return null;
  }

  private static @Nullable String date(String year, String month, String day) {
    int stated = Integer.parseInt(year);
    int y = year.length() < 4 ? stated + BEFORE_REPUBLIC : stated;
    int m = month(month.toLowerCase(Locale.ROOT));
    if (y < 1900 || y > 2199) {
      return null;
    }
    try {
      return LocalDate.of(y, m, Integer.parseInt(day)).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** 1 to 12; 0 for what is no month. */
  private static int month(String month) {
    String number = Character.isDigit(month.charAt(0)) ? month : MONTH_NAMES.get(month);
    return number == null ? MONTHS.indexOf(month.substring(0, 3)) + 1 : Integer.parseInt(number);
  }

  /** {@code T}, hours, minutes, seconds unless zero, and the zone; empty if no time is stated. */
  private static String time(Matcher matcher) {
    if (matcher.group(5) == null) {
      return "";
    }
    int hour = Integer.parseInt(matcher.group(5));
    int minute = Integer.parseInt(matcher.group(6));
    int second = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
    hour = in24Hours(hour, matcher.group(4), matcher.group(8));
    if (hour > 23 || minute > 59 || second > 59) {
      return "";
    }
    String seconds = second == 0 ? "" : String.format(Locale.ROOT, ":%02d", second);
    return String.format(Locale.ROOT, "T%02d:%02d", hour, minute)
        + seconds
        + zone(matcher.group(9));
  }

  private static int in24Hours(int hour, @Nullable String half, @Nullable String meridiem) {
    boolean afternoon =
        (half != null && !"上午오전午前".contains(half))
            || (meridiem != null && Character.toLowerCase(meridiem.charAt(0)) == 'p');
    boolean morning = meridiem != null && Character.toLowerCase(meridiem.charAt(0)) == 'a';
    if (afternoon && hour < 12) {
      return hour + 12;
    }
    return morning && hour == 12 ? 0 : hour;
  }

  private static String zone(@Nullable String zone) {
    if (zone == null) {
      return "";
    }
    if (zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT")) {
      return "Z";
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
    }
    return ZONES.getOrDefault(zone, "");
  }
}
