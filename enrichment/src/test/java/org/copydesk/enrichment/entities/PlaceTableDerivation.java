package org.copydesk.enrichment.entities;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives places.tsv from the names of countries, territories and time zones' cities in CLDR, as
 * ICU4J holds them. Usage: see enrichment/data/README.md.
 */
final class PlaceTableDerivation {

  private static final List<ULocale> LANGUAGES =
      List.of(
              "zh_Hans zh_Hant en ja ko fr de es pt it nl pl tr id vi ru uk ar hi th"
                  .split(" ", -1))
          .stream()
          .map(ULocale::new)
          .toList();

  /** Shorter names in alphabets are common syllables or codes in some language. */
  private static final int SHORTEST_NAME = 4;

  /** Names in any of the languages that are common words or persons' names as well. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "自由市",
          "凤凰城",
          "鳳凰城",
          "鵝灣",
          "古斯湾",
          "威克",
          "道森",
          "诺姆",
          "諾姆",
          "图勒",
          "圖勒",
          "卡塞",
          "帕尔默",
          "开曼",
          "開曼",
          "法罗",
          "法羅",
          "Reunion",
          "Jordan",
          "Chad",
          "Georgia",
          "Guinea",
          "Niger",
          "Nome",
          "Phoenix",
          "Regina",
          "Troll",
          "Vostok",
          "Mali",
          "Oman",
          "Cuba",
          "Phönix",
          "Denver",
          "Turkey",
          "Dominica",
          "Adak",
          "Bissau",
          "Majuro",
          "Maurice",
          "Martinica",
          "Men",
          "Dinamarca",
          "Menado",
          "Resolute",
          "Center",
          "Centro",
          "Montego",
          "Panama");

  private PlaceTableDerivation() {}

  /** Argument: the table to write. */
  public static void main(String[] args) throws IOException {
    Map<String, List<String>> places = new LinkedHashMap<>();
    addRegions(places);
    addCities(places);
    List<String> lines = new ArrayList<>();
    lines.add("# Derived from the Unicode CLDR by PlaceTableDerivation, through ICU4J 79.1.");
    lines.add(
        "# Copyright: Unicode, Inc. Licence: Unicode-3.0, https://www.unicode.org/license.txt");
    lines.add("# Columns: as in aliases.tsv.");
    places.values().stream()
        .map(PlaceTableDerivation::row)
        .filter(row -> !row.endsWith("\t\t\t\t"))
        .sorted()
        .forEach(lines::add);
    Files.write(Path.of(args[0]), lines);
  }

  private static void addRegions(Map<String, List<String>> places) {
    for (String region : new TreeSet<>(List.of(ULocale.getISOCountries()))) {
      List<String> names = new ArrayList<>();
      for (ULocale language : LANGUAGES) {
        String name = LocaleDisplayNames.getInstance(language).regionDisplayName(region);
        names.add(name.equals(region) ? "" : name);
      }
      for (ULocale language : LANGUAGES) {
        names.add(
            LocaleDisplayNames.getInstance(language, DisplayContext.LENGTH_SHORT)
                .regionDisplayName(region));
      }
      places.put(names.get(2), names);
    }
  }

  private static void addCities(Map<String, List<String>> places) {
    List<String> zones =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
            .filter(zone -> !zone.startsWith("Antarctica/"))
            .sorted(Comparator.naturalOrder())
            .toList();
    for (String zone : zones) {
      List<String> names = new ArrayList<>();
      for (ULocale language : LANGUAGES) {
        String name = TimeZoneNames.getInstance(language).getExemplarLocationName(zone);
        names.add(name == null ? "" : name);
      }
      if (!names.get(2).contains(",")) {
        places.merge(
            names.get(2),
            names,
            (region, city) -> {
              region.addAll(city);
              return region;
            });
      }
    }
  }

  private static String row(List<String> names) {
    List<String> first = names.subList(0, 3).stream().map(PlaceTableDerivation::written).toList();
    Set<String> further = new LinkedHashSet<>();
    for (String name : names.subList(3, names.size())) {
      further.add(written(name));
    }
    further.removeAll(first);
    further.remove("");
    return "\tPlace\t" + String.join("\t", first) + "\t" + String.join("|", further);
  }

  /** Empty for a name that is too short, behind {@code ?} if it is ambiguous. */
  private static String written(String name) {
    if (name.isEmpty() || name.contains("(")) {
      return "";
    }
    int shortest = isSyllable(name.charAt(0)) ? 2 : SHORTEST_NAME;
    if (name.length() < shortest) {
      return "";
    }
    return AMBIGUOUS.contains(name) ? "?" + name : name;
  }

  private static boolean isSyllable(char c) {
    return Character.isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.HANGUL;
  }
}
