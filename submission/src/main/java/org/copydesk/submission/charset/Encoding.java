package org.copydesk.submission.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A charset as the web means it (WHATWG Encoding Standard, 4.2): a label names the widest charset
 * in use under it, since text labelled with the narrow one is full of the wide one's characters.
 *
 * @param name IANA name
 * @param charset what the bytes are read with
 */
record Encoding(String name, Charset charset) {

  static final Encoding UTF_8 = new Encoding("UTF-8", StandardCharsets.UTF_8);
  static final Encoding UTF_16BE = new Encoding("UTF-16BE", StandardCharsets.UTF_16BE);
  static final Encoding UTF_16LE = new Encoding("UTF-16LE", StandardCharsets.UTF_16LE);
  static final Encoding GB18030 = of("GB18030", "GB18030");
  static final Encoding BIG5 = of("Big5", "x-MS950-HKSCS", "Big5-HKSCS", "Big5");
  static final Encoding SHIFT_JIS = of("Shift_JIS", "windows-31j", "Shift_JIS");
  static final Encoding EUC_JP = of("EUC-JP", "EUC-JP");
  static final Encoding EUC_KR = of("EUC-KR", "x-windows-949", "EUC-KR");
  static final Encoding ISO_2022_JP = of("ISO-2022-JP", "x-windows-iso2022jp");
  static final Encoding WINDOWS_1252 = of("windows-1252", "windows-1252");

  private static final Map<String, Encoding> WIDENED =
      Map.ofEntries(
          Map.entry("GBK", GB18030),
          Map.entry("GB2312", GB18030),
          Map.entry("x-mswin-936", GB18030),
          Map.entry("GB18030", GB18030),
          Map.entry("Big5", BIG5),
          Map.entry("Big5-HKSCS", BIG5),
          Map.entry("x-windows-950", BIG5),
          Map.entry("x-IBM950", BIG5),
          Map.entry("x-MS950-HKSCS", BIG5),
          Map.entry("Shift_JIS", SHIFT_JIS),
          Map.entry("windows-31j", SHIFT_JIS),
          Map.entry("EUC-KR", EUC_KR),
          Map.entry("x-windows-949", EUC_KR),
          Map.entry("ISO-2022-JP", ISO_2022_JP),
          Map.entry("US-ASCII", WINDOWS_1252),
          Map.entry("ISO-8859-1", WINDOWS_1252),
          Map.entry("ISO-8859-9", of("windows-1254", "windows-1254")),
          Map.entry("ISO-8859-8", of("windows-1255", "windows-1255")),
          Map.entry("TIS-620", of("windows-874", "x-windows-874")),
          Map.entry("x-windows-874", of("windows-874", "x-windows-874")),
          Map.entry("UTF-16", UTF_16LE));

  /** Labels of the web that Java does not know. */
  private static final Map<String, String> LABELS =
      Map.of(
          "gb_2312-80", "GBK",
          "x-gbk", "GBK",
          "cn-gb", "GBK",
          "hz-gb-2312", "GBK",
          "cn-big5", "Big5",
          "x-x-big5", "Big5",
          "utf8mb4", "UTF-8",
          "unicode-1-1-utf-8", "UTF-8",
          "iso-8859-8-i", "ISO-8859-8",
          "windows-31j", "windows-31j");

  /**
   * Reads with the first of these that there is. A Java runtime that was cut down to less than the
   * module jdk.charsets has only the narrower ones, or none, and then reads windows-1252.
   */
  private static Encoding of(String name, String... javaNames) {
    return Arrays.stream(javaNames)
        .filter(Charset::isSupported)
        .findFirst()
        .map(javaName -> new Encoding(name, Charset.forName(javaName)))
        .orElseGet(() -> new Encoding(name, Charset.forName("windows-1252")));
  }

  /** The encoding a label means; empty for one that is unknown or that no text on the web has. */
  static Optional<Encoding> labelled(String label) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    String name = LABELS.getOrDefault(lower, lower);
    try {
      Charset charset = Charset.forName(name);
      Encoding widened = WIDENED.get(charset.name());
      return widened != null || charset.name().startsWith("IBM4")
          ? Optional.ofNullable(widened)
          : Optional.of(new Encoding(charset.name(), charset));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
