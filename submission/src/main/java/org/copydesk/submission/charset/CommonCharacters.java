package org.copydesk.submission.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * How usual a character is in text that comes in one of the East Asian charsets. Bytes read in the
 * wrong one give characters that exist but are rare, which a mean over one sentence shows.
 */
final class CommonCharacters {

  private static final String RESOURCE = "common-characters.tsv";

  private final BitSet common = new BitSet();
  private final BitSet frequent = new BitSet();
  private final boolean japanese;

  /**
   * @param encoding the charset
   * @param firstLead first lead byte of the rows with the characters in daily use
   * @param lastLead last lead byte of these rows
   */
  CommonCharacters(Encoding encoding, int firstLead, int lastLead) {
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, encoding.charset());
        if (text.length() == 1 && Character.isLetter(text.charAt(0))) {
          frequent.set(text.charAt(0));
        }
      }
    }
    japanese = encoding.equals(Encoding.SHIFT_JIS) || encoding.equals(Encoding.EUC_JP);
    load(encoding.name());
  }

  /**
   * Mean weight of the characters beyond ASCII. One alone in a Latin word is an accented letter or
   * a quotation mark that was taken for a lead byte.
   */
  double plausibility(String text) {
    double sum = 0;
    int count = 0;
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] > 0x7F) {
        boolean alone = !isBeyondAscii(characters, i - 1) && !isBeyondAscii(characters, i + 1);
        boolean inWord = alone && i > 0 && Character.isLetter(characters[i - 1]);
        sum += inWord ? Math.min(-0.5, weight(characters[i])) : weight(characters[i]);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static boolean isBeyondAscii(int[] characters, int i) {
    return i >= 0 && i < characters.length && characters[i] > 0x7F;
  }

  /** From 1 for the most usual characters down to -3 for what is no character. */
  private double weight(int c) {
    if (common.get(c)) {
      return 1;
    }
    if (isKana(c)) {
      return japanese ? 1 : 0;
    }
    if (frequent.get(c) || isPunctuation(c)) {
      return 0.5;
    }
    return switch (Character.getType(c)) {
      case Character.PRIVATE_USE, Character.UNASSIGNED, Character.CONTROL, Character.SURROGATE ->
          -3;
      case Character.OTHER_LETTER -> isHalfwidth(c) ? -0.7 : -0.3;
      default -> c == '\uFFFD' ? -3 : -0.5;
    };
  }

  private void load(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CommonCharacters.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.startsWith(name + "\t"))
          .forEach(line -> line.substring(name.length() + 1).chars().forEach(common::set));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30FE;
  }

  private static boolean isHalfwidth(int c) {
    return c >= 0xFF61 && c <= 0xFF9F;
  }

  private static boolean isPunctuation(int c) {
    return (c >= 0x3000 && c <= 0x301F)
        || (c >= 0xFF01 && c <= 0xFF5E)
        || "—‘’“”…·".indexOf(c) >= 0;
  }
}
