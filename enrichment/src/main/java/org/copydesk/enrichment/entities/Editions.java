package org.copydesk.enrichment.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.events.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Tells one year's event from the series that it belongs to: 第19届亚运会, 2024年巴黎奥运会, the 2024
 * Olympics. A series' bare name means the one edition that the article names, if it names one.
 */
final class Editions {

  private static final String HAN_FIGURES = "0123456789零〇一二三四五六七八九十百两首";

  /** An article with more is a list, where a bare name means none of them. */
  private static final int MOST_EDITIONS = 20;

  private Editions() {}

  /**
   * Names of events with year, number and town before or behind them; these are not the series that
   * the tables know, unless the known name has a town already.
   */
  static List<NameSpan> extend(String folded, List<NameSpan> names) {
    List<NameSpan> extended = new ArrayList<>();
    NameSpan before = null;
    for (NameSpan name : names) {
      NameSpan edition = name.type() == Entity.Type.EVENT ? extend(folded, name, before) : name;
      if (before != null && edition.start() <= before.start()) {
        extended.removeLast();
      }
      extended.add(edition);
      before = edition;
    }
    return extended;
  }

  private static NameSpan extend(String folded, NameSpan event, @Nullable NameSpan before) {
    int least = before == null ? 0 : before.end();
    int start = event.start();
    boolean town = false;
    if (before != null && before.type() == Entity.Type.PLACE && mayBeTown(folded, before, event)) {
      start = before.start();
      town = true;
      least = 0;
    }
    int first = Math.max(least, numberStart(folded, start));
    int end = yearEnd(folded, event.end());
    if (first == start && end == event.end()) {
      return event;
    }
    KnownEntity series = event.known();
    boolean known = series != null && startsWithTown(series) && !town;
    return new NameSpan(Math.min(first, start), end, Entity.Type.EVENT, known ? series : null);
  }

  private static boolean mayBeTown(String folded, NameSpan place, NameSpan event) {
    return (place.end() == event.start()
            && Character.isIdeographic(folded.charAt(place.start()))
            && numberStart(folded, place.start()) < place.start())
        || (place.end() + 1 == event.start()
            && folded.charAt(place.end()) == ' '
            && numberStart(folded, place.start()) < place.start());
  }

  /** The tables' names of one edition have a town, a year or a number in front. */
  private static boolean startsWithTown(KnownEntity event) {
    String name = event.simplified();
    return event.wikidataId() == null && name != null && name.length() >= 5 && name.endsWith("运会");
  }

  private static int numberStart(String folded, int start) {
    int at = start;
    for (int n = 0; n < 2; n++) {
      at = hanNumberStart(folded, at);
    }
    return at == start ? latinNumberStart(folded, start) : at;
  }

  /** Before 第19届, 2024年 or 2024. */
  private static int hanNumberStart(String folded, int start) {
    int i = start;
    char last = i > 0 ? folded.charAt(i - 1) : ' ';
    boolean unit = "届年次".indexOf(last) >= 0;
    if (!unit) {
      return start;
    }
    i--;
    int figures = i;
    while (i > 0 && figures - i < 6 && HAN_FIGURES.indexOf(folded.charAt(i - 1)) >= 0) {
      i--;
    }
    if (i == figures) {
      return start;
    }
    boolean ordinal = i > 0 && folded.charAt(i - 1) == '第';
    if (last == '年') {
      return figures - i == 4 && !ordinal ? i : start;
    }
    return ordinal ? i - 1 : folded.charAt(i) == '首' ? i : start;
  }

  /** Before 2024_ or 19th_ in English. */
  private static int latinNumberStart(String folded, int start) {
    if (start < 4 || folded.charAt(start - 1) != ' ') {
      return start;
    }
    int end = start - 1;
    int i = end;
    if (folded.startsWith("th", end - 2)
        || folded.startsWith("st", end - 2)
        || folded.startsWith("nd", end - 2)
        || folded.startsWith("rd", end - 2)) {
      i -= 2;
    }
    boolean ordinal = i < end;
    int figures = i;
    while (i > 0 && figures - i < 5 && isFigure(folded.charAt(i - 1))) {
      i--;
    }
    boolean year = figures - i == 4 && "12".indexOf(folded.charAt(i)) >= 0;
    return (ordinal && i < figures) || year ? i : start;
  }

  /** Behind _2024 or _LVIII in English. */
  private static int yearEnd(String folded, int end) {
    if (end + 5 > folded.length() || folded.charAt(end) != ' ') {
      return end;
    }
    boolean year = folded.startsWith("20", end + 1) || folded.startsWith("19", end + 1);
    int i = end + 1;
    while (i < folded.length() && isFigure(folded.charAt(i))) {
      i++;
    }
    return year && i == end + 5 && Boundaries.mayEnd(folded, i) ? i : end;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /** What each series' bare name means in an article that tells of one edition. */
  static Map<String, String> settle(List<ArticleText> fields, List<List<NameSpan>> names) {
    Set<String> editions = new LinkedHashSet<>();
    Set<String> series = new LinkedHashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      for (NameSpan name : names.get(i)) {
        if (name.type() == Entity.Type.EVENT) {
          String surface = fields.get(i).folded(name);
          (isNumbered(surface) ? editions : series).add(surface);
        }
      }
    }
    Map<String, String> meanings = new HashMap<>();
    if (editions.size() <= MOST_EDITIONS) {
      for (String surface : series) {
        List<String> own = editions.stream().filter(e -> e.endsWith(surface)).toList();
        if (own.size() == 1) {
          meanings.put(surface, own.getFirst());
        }
      }
    }
    addWithoutNumber(editions, series, meanings);
    return meanings;
  }

  /** The Paris Olympics are the 2024 Paris Olympics. */
  private static void addWithoutNumber(
      Set<String> editions, Set<String> series, Map<String, String> meanings) {
    for (String edition : editions) {
      int space = edition.indexOf(' ');
      if (space > 0 && space < edition.length() - 1) {
        String bare = edition.substring(space + 1);
        if (!series.contains(bare) && bare.indexOf(' ') > 0) {
          meanings.put(bare, edition);
        }
      }
    }
  }

  private static boolean isNumbered(String surface) {
    char first = surface.charAt(0);
    return isFigure(first) || first == '第' || first == '首';
  }
}
