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
          "\\s?(?:[、，,;；&＆/／|｜]|\\b(?:and|und(?!\\szu)|et|y(?=\\s\\p{Lu}\\S+\\s\\p{Lu}))\\b|和|與|与)\\s?");
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
  private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}(?:[ '’-]\\p{Lu}{2,})+");

  /** Of scripts without capitals. */
  private static final Pattern CASELESS =
      Pattern.compile("[\\p{Lo}\\p{M}]{2,12}(?: [\\p{Lo}\\p{M}]{2,12}){0,3}");

  private static final Pattern TITLE = Pattern.compile("\\s*(?:(?:기자|특파원)(?:\\s.*)?|記者|记者)$");

  /** How names of media end, and names of persons don't. */
  private static final Pattern MEDIUM =
      Pattern.compile(".{2,}(?:[报報社网網]|日报|周刊|週刊|新闻|新聞|电视台|電視台|新聞|신문|일보|뉴스)");

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
    for (String part : SEPARATORS.split(TextFolding.spaced(byline), -1)) {
      for (String stated : separate(part.strip())) {
        String name = inMixedCase(TITLE.matcher(stated).replaceFirst("").strip());
        if (isName(name)) {
          names.add(new Person(name, null));
        }
      }
    }
    return List.copyOf(names);
  }

  private static String inMixedCase(String name) {
    if (!CAPITALS.matcher(name).matches()) {
      return name;
    }
    StringBuilder mixed = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < mixed.length(); i++) {
      if (i == 0 || " -'’".indexOf(mixed.charAt(i - 1)) >= 0) {
        mixed.setCharAt(i, Character.toUpperCase(mixed.charAt(i)));
      }
    }
    return mixed.toString();
  }

  /** Chinese names of two to four characters may stand side by side. */
  private static List<String> separate(String part) {
    String[] words = part.split("[\\s\u3000]+", -1);
    for (String word : words) {
      if (!CHINESE_NAME.matcher(word).matches()) {
        return List.of(part);
      }
    }
    return List.of(words);
  }

  static boolean isName(String name) {
    if (name.isBlank()
        || name.length() > LONGEST
        || NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
        || MEDIUM.matcher(name).matches()
        || name.chars().anyMatch(c -> c == ':' || c == '：' || Character.isDigit(c))) {
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
    return LATIN.matcher(name).matches() || CASELESS.matcher(name).matches();
  }
}
