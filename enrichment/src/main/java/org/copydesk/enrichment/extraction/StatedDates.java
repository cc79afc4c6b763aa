package org.copydesk.enrichment.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.enrichment.resources.ResourceLines;
import org.jspecify.annotations.Nullable;

/** Reads complete dates, with or without a time and a zone, as pages and bylines state them. */
final class StatedDates {

  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH = "(" + String.join("|", longestFirst(MONTHS.keySet())) + ")";

  private static final String TIME =
      "(?:[\\sT,，|·•-]{0,4}(?:(?:at|um|à|a las)\\s)?\\s?(上午|下午|晚上?|午前|午後|오전|오후)?\\s?(\\d{1,2})\\s?[:：时時点點h시]\\s?(\\d{2})"
          + "(?:\\s?[:：分]\\s?(\\d{2})(?:[.,]\\d{1,9})?)?[分분]?秒?\\s?([AaPp]\\.?[Mm]\\.?)?"
          + "\\s?(Z\\b|UTC|GMT|[+-]\\d{2}:?\\d{2}|E[SD]T|P[SD]T|CDT|BST|CET|CEST|JST|KST)?)?";

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{4})\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)\\s?[日号號일.]?"
              + "(?:\\s?[(（]?(?:星期|周|週|禮拜|礼拜)?[一二三四五六日天月火水木金土](?:曜日?)?[)）]?)?"
              + TIME);

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?iu:\\b" + MONTH + "\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4}))(?!\\d)" + TIME);

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?iu:(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s(?:de\\s|of\\s)?"
              + MONTH
              + "\\.?,?\\s(?:de\\s|del\\s)?(\\d{4}))(?!\\d)"
              + TIME);

  /** As in much of Europe; with slashes it may be either way round, so those are not read. */
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?![\\d.])" + TIME);

  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-05:00", "EDT", "-04:00", "PST", "-08:00", "PDT", "-07:00", "CDT", "-05:00",
          "BST", "+01:00", "CET", "+01:00", "CEST", "+02:00", "JST", "+09:00", "KST", "+09:00");

  private static final Set<String> MORNINGS = Set.of("上午", "午前", "오전");

  private StatedDates() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String line : ResourceLines.read(StatedDates.class, "months.tsv")) {
      String[] columns = line.split("\t", -1);
      for (String name : columns[1].split(" ", -1)) {
        months.put(name, Integer.valueOf(columns[0]));
      }
    }
    return Map.copyOf(months);
  }

  private static List<String> longestFirst(Set<String> names) {
    return names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

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
    if (monthFirst != null) {
      return monthFirst;
    }
    Found dayFirst = find(line, DAY_FIRST, 3, 2, 1);
    return dayFirst != null ? dayFirst : find(line, DOTTED, 3, 2, 1);
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
    int y = Integer.parseInt(year);
    int m =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : MONTHS.getOrDefault(month.toLowerCase(Locale.ROOT), 0);
    if (y < 1900 || y > 2199) {
      return null;
    }
    try {
      return LocalDate.of(y, m, Integer.parseInt(day)).toString();
    } catch (DateTimeException e) {
      return null;
    }
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
        (half != null && !MORNINGS.contains(half))
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
