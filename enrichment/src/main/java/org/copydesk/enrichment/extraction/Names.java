package org.copydesk.enrichment.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.events.Person;

/** Splits what a byline holds into names of persons, and drops what is no name. */
final class Names {

  private static final Pattern SEPARATORS =
      Pattern.compile(
          "\\s*(?:[、，,;；&＆/／|｜]|\\b(?:and|und(?!\\szu)|et|y(?=\\s\\p{Lu}\\S+\\s\\p{Lu}))\\b|和|與|与)\\s*");
  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·•・\\s]{2,24}");
  private static final Pattern LATIN =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: (?:[\\p{Lu}][\\p{L}.'’-]*|de|du|del|van|von|der|den|da|di|la|le|el|bin|al)){0,4}");
  private static final Pattern HANGUL = Pattern.compile("[가-힣]{2,5}");
  private static final Set<Character.UnicodeScript> EAST_ASIAN =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);
  private static final Set<String> NO_NAMES =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "staff",
          "redaktion",
          "rédaction",
          "redacción",
          "編集部",
          "编辑部",
          "編輯部",
          "综合",
          "綜合",
          "unknown",
          "anonymous",
          "none",
          "null",
          "佚名",
          "未知",
          "匿名",
          "網絡",
          "网络",
          "本站",
          "小編",
          "小编",
          "编辑",
          "編輯",
          "记者",
          "記者");
  private static final int LONGEST = 40;

  private Names() {}

  /** Names in a byline, in order, each once. */
  static List<Person> split(String byline) {
    Set<Person> names = new LinkedHashSet<>();
    for (String part : SEPARATORS.split(byline.strip(), -1)) {
      for (String name : separate(part.strip())) {
        if (isName(name)) {
          names.add(new Person(name, null));
        }
      }
    }
    return List.copyOf(names);
  }

  /** Chinese names of two to four characters may stand side by side. */
  private static List<String> separate(String part) {
    String[] words = part.split("[\\s\u3000]+", -1);
    for (String word : words) {
      if (!word.matches("\\p{IsHan}{2,4}")) {
        return List.of(part);
      }
    }
    return List.of(words);
  }

  static boolean isName(String name) {
    if (name.isBlank()
        || name.length() > LONGEST
        || NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (HANGUL.matcher(name).matches()) {
      return true;
    }
    boolean eastAsian =
        name.codePoints().anyMatch(c -> EAST_ASIAN.contains(Character.UnicodeScript.of(c)));
    if (eastAsian) {
      return name.length() <= 12 || CHINESE.matcher(name).matches();
    }
    return LATIN.matcher(name).matches();
  }
}
