package org.copydesk.enrichment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;

/** Texts made to be slow, each of one kind of piece: the n-th piece is made of n. */
final class HostileTexts {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  static final Map<String, IntFunction<String>> KINDS = kinds();

  private HostileTexts() {}

  /** A text of that many bytes of UTF-8, or a few less. */
  static String of(String kind, int bytes) {
    IntFunction<String> pieces = Objects.requireNonNull(KINDS.get(kind));
    StringBuilder text = new StringBuilder(bytes);
    int size = 0;
    for (int i = 0; size < bytes; i++) {
      String piece = pieces.apply(i);
      size += Math.max(1, piece.getBytes(StandardCharsets.UTF_8).length);
      text.append(piece);
    }
    return text.toString();
  }

  private static Map<String, IntFunction<String>> kinds() {
    Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
    repeated(kinds);
    characters(kinds);
    lines(kinds);
    names(kinds);
    figures(kinds);
    damage(kinds);
    return kinds;
  }

  private static void repeated(Map<String, IntFunction<String>> kinds) {
    for (String piece :
        new String[] {
          "(",
          "a",
          " ",
          "\n",
          "?",
          ",",
          "<",
          "“‘",
          "《",
          "|",
          "7",
          "\0",
          "中",
          "分享\n\n\n\n",
          "星期一",
          "on Monday ",
          "twenty ",
          "从1日到",
          "12:30",
          "$1,1,1,",
          "1亿",
          "微软",
          "A. ",
          "CamelCase"
        }) {
      kinds.put(piece.replace("\n", "\\n").replace("\0", "\\0").replace("\t", "\\t"), i -> piece);
    }
  }

  private static void characters(Map<String, IntFunction<String>> kinds) {
    Random random = new Random(1);
    String[] scripts = {"好", "a", "б", "ع", "あ", "한", "ไ"};
    kinds.put("scripts in turn", i -> scripts[i % scripts.length]);
    kinds.put("private use and ideographs", i -> "\uE5E5" + han(7 * i));
    kinds.put("emoji", i -> "😀");
    kinds.put("letters with combining marks", i -> "a\u0301");
    kinds.put("right-to-left controls and ideographs", i -> "\u202E中");
    kinds.put("first halves of surrogate pairs", i -> "\uD83D");
    kinds.put("random ideographs", i -> han(random.nextInt()));
    kinds.put("random pairs of GBK", i -> gbk(random));
    kinds.put("base64", i -> "" + BASE64.charAt(random.nextInt(64)));
  }

  private static void lines(Map<String, IntFunction<String>> kinds) {
    kinds.put("an ideograph a line", i -> han(7 * i) + "\n");
    kinds.put("a letter a line", i -> (char) ('a' + i % 26) + "\n");
    kinds.put("two words a line", i -> letters(i) + " " + letters(3 * i) + "\n");
    kinds.put("lists of links", i -> "彩票|平台|注册|登录|\n");
    kinds.put("addresses", i -> "https://example.com/a/" + i + "?b=c&d=e ");
  }

  private static void names(Map<String, IntFunction<String>> kinds) {
    kinds.put("distinct names", i -> name(i) + " " + name(7 * i + 3) + ". ");
    kinds.put("names in parentheses", i -> name(i) + "（" + name(i + 7) + " " + name(i + 3) + "）");
    kinds.put("Chinese names", i -> "王" + han(7 * i) + han(11 * i) + "说，");
    kinds.put("companies", i -> name(i) + " Inc. and ");
  }

  private static void figures(Map<String, IntFunction<String>> kinds) {
    kinds.put("numerals", i -> "" + "一二三四五六七八九".charAt(i % 9));
    kinds.put("numerals with multipliers", i -> "" + "一百零二万三千四亿".charAt(i % 9));
    kinds.put("Chinese dates", i -> "2025年3月" + (i % 28 + 1) + "日");
    kinds.put("ISO dates", i -> "20" + (10 + i % 90) + "-0" + (i % 9 + 1) + "-1" + i % 9 + " ");
    kinds.put("sums of money", i -> "$" + i % 1_000 + ".5bn ");
  }

  private static void damage(Map<String, IntFunction<String>> kinds) {
    for (String piece :
        new String[] {
          "創(chuàng)",
          "關(guan) ",
          "?shù)",
          "?a",
          "他?她",
          "偷?！",
          "\uE010??\uE444(",
          "\uFFFDx",
          "&amp;",
          "&amp;lt;",
          "<a ",
          "<!--",
          "<script>",
          "<br>",
          "[b]",
          "[img=1]",
          "Ã©â€™",
          "ÇáÓá ",
          "¤Ï¤Ê\n",
          "鎴戜滑\n",
          "\uFFFD中"
        }) {
      kinds.put(piece.replace("\n", "\\n"), i -> piece);
    }
    kinds.put("ideographs behind lost bytes", i -> "?" + han(7 * i) + han(13 * i));
  }

  private static String gbk(Random random) {
    byte[] pair = {(byte) (0x81 + random.nextInt(0x7E)), (byte) (0x40 + random.nextInt(0xBE))};
    return new String(pair, Charset.forName("GBK"));
  }

  private static String han(int number) {
    return "" + (char) (0x4E00 + Math.floorMod(number, 20_900));
  }

  private static String name(int number) {
    String letters = letters(number);
    return Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number + 26 * 26 * 26; rest > 0; rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }
}
