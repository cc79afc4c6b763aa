package org.copydesk.enrichment.repair;

import org.copydesk.enrichment.repair.Utf8InBytes.Sequence;
import org.jspecify.annotations.Nullable;

/** Reads one UTF-8 sequence out of characters that stand for its bytes, and weighs it. */
final class SequenceReader {

  /** Bytes that windows-1252 has no character for: what is lost when it is decoded strictly. */
  private static final int[] LOST_IN_1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

  /** Marks that follow a word. */
  private static final String CLOSING_MARKS = "…’‘”“–—•»";

  /** Marks that may stand inside a word. */
  private static final String INNER_MARKS = "…’‘–—·";

  private static final String COMMON_MARKS = "…’‘”“–—•™»«°§©®¿¡·£¢¥";
  private static final int LOST = -1;
  private static final int SURE = 3;
  static final int LIKELY = 2;
  private static final double WEAK = 0.7;
  private static final double WEAKER = 0.5;
  private static final int PLAUSIBLE = 27;

  private final SingleByteTable table;
  private final HanModel model;

  SequenceReader(SingleByteTable table, HanModel model) {
    this.table = table;
    this.model = model;
  }

  /** The sequence whose first byte stands at {@code at}; null if none does. */
  @Nullable Sequence read(String text, int at, char before) {
    int lead = table.toByte(text.charAt(at));
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (lead < 0xC2 || length == 0 || COMMON_MARKS.indexOf(text.charAt(at)) >= 0) {
      return null;
    }
    if (length == 2 && at + 1 < text.length() && text.charAt(at + 1) == ' ') {
      return brokenSpace(text, at, lead);
    }
    int[] bytes = new int[length];
    bytes[0] = lead;
    int lost = 0;
    for (int i = 1; i < length; i++) {
      bytes[i] = at + i < text.length() ? continuation(text.charAt(at + i), i) : 0;
      if (bytes[i] == 0) {
        return null;
      }
      lost += bytes[i] == LOST ? 1 : 0;
    }
    return decode(text, at, bytes, lost, before);
  }

  private int continuation(char c, int index) {
    if (c == '\uFFFD') {
      return LOST;
    }
    if (c == ' ' && index > 0) {
      return 0xA0;
    }
    int b = c < 0x80 ? 0 : table.toByte(c);
    return b >= 0x80 && b < 0xC0 ? b : 0;
  }

  /** The no-break space of à and of Š became a space, or went. */
  private @Nullable Sequence brokenSpace(String text, int at, int lead) {
    String after = text.substring(at + 2, Math.min(text.length(), at + 7));
    boolean afterWord = at > 0 && Character.isLetter(text.charAt(at - 1));
    if (lead == 0xC2) {
      return new Sequence(at + 2, "\u00A0", 0);
    }
    if (lead == 0xC3) {
      boolean inWord =
          after.startsWith("quel") || after.startsWith("quil") || after.startsWith("s ");
      int end = inWord || after.startsWith(" ") ? at + 2 : at + 1;
      boolean capitalAtEnd =
          afterWord && text.charAt(at) == 'Ã' && Character.isLowerCase(text.charAt(at - 1));
      return new Sequence(end, "à", capitalAtEnd ? LIKELY : 0);
    }
    boolean startsWord = !after.isEmpty() && Character.isLowerCase(after.charAt(0));
    if (!startsWord || afterWord) {
      return null;
    }
    return new Sequence(at + 2, Character.toString(((lead & 0x1F) << 6) | 0x20), 0);
  }

  private @Nullable Sequence decode(String text, int at, int[] bytes, int lost, char before) {
    int end = at + bytes.length;
    if (lost > 0) {
      return new Sequence(end, guess(bytes, lost, before), lost == 1 ? LIKELY : WEAK);
    }
    int codePoint = codePoint(bytes);
    if (codePoint >= 0xD800 && codePoint < 0xDC00) {
      return surrogates(text, at, codePoint);
    }
    if (!Character.isDefined(codePoint)
        || (codePoint >= 0xD800 && codePoint < 0xF900)
        || codePoint < (bytes.length == 2 ? 0x80 : bytes.length == 3 ? 0x800 : 0x10000)) {
      return null;
    }
    double weight = weight(text, at, end, codePoint, before);
    return weight < 0 ? null : new Sequence(end, Character.toString(codePoint), weight);
  }

  /** Surrogates that were encoded one by one. */
  private @Nullable Sequence surrogates(String text, int at, int high) {
    if (at + 6 > text.length() || table.toByte(text.charAt(at + 3)) != 0xED) {
      return null;
    }
    int second = continuation(text.charAt(at + 4), 1);
    int third = continuation(text.charAt(at + 5), 1);
    int low = 0xD000 | ((second & 0x3F) << 6) | (third & 0x3F);
    if (second <= 0 || third <= 0 || low < 0xDC00) {
      return null;
    }
    return new Sequence(at + 6, new String(new char[] {(char) high, (char) low}), SURE);
  }

  private static int codePoint(int[] bytes) {
    int codePoint = bytes[0] & (0xFF >> (bytes.length + 1));
    for (int i = 1; i < bytes.length; i++) {
      codePoint = (codePoint << 6) | (bytes[i] & 0x3F);
    }
    return codePoint;
  }

  /** A Chinese character can be told from the few bytes that get lost; nothing else can. */
  private String guess(int[] bytes, int lost, char before) {
    if (bytes.length != 3 || lost > 1) {
      return "\uFFFD";
    }
    int position = bytes[1] == LOST ? 1 : 2;
    char best = '\uFFFD';
    int least = PLAUSIBLE;
    for (int candidate : LOST_IN_1252) {
      bytes[position] = candidate;
      int codePoint = codePoint(bytes);
      char c = (char) codePoint;
      boolean chinese = Ideographs.isIdeograph(c) || (c >= 0x3001 && c < 0x3012) || c > 0xFF00;
      if (chinese && model.cost(before, c) < least) {
        least = model.cost(before, c);
        best = c;
      }
    }
    return String.valueOf(best);
  }

  private double weight(String text, int at, int end, int codePoint, char before) {
    boolean letterBefore = at > 0 && Character.isLetter(text.charAt(at - 1));
    boolean letterAfter = end < text.length() && Character.isLetter(text.charAt(end));
    if (end - at > 2) {
      return weightOfMany(text, at, end, letterBefore);
    }
    boolean capitals =
        letterBefore
            && letterAfter
            && before == text.charAt(at - 1)
            && Character.isUpperCase(before)
            && Character.isUpperCase(text.charAt(end));
    if (capitals && Character.isLowerCase(codePoint)) {
      return -1;
    }
    if (text.charAt(end - 1) == '’' && end < text.length() && text.charAt(end) == 's') {
      return -1;
    }
    boolean inner = INNER_MARKS.indexOf(text.charAt(end - 1)) >= 0;
    return weightOfTwo(text, at, letterBefore, letterAfter && !inner);
  }

  private static double weightOfMany(String text, int at, int end, boolean letterBefore) {
    boolean closing = Character.isLetter(text.charAt(at)) && letterBefore;
    boolean letters = Character.isLetter(text.charAt(at));
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        return 0;
      }
      closing &= CLOSING_MARKS.indexOf(c) >= 0;
      letters &= Character.isLetter(c);
    }
    return closing || letters ? WEAK : SURE;
  }

  private double weightOfTwo(String text, int at, boolean letterBefore, boolean letterAfter) {
    char first = text.charAt(at);
    char last = text.charAt(at + 1);
    boolean usualLead = table.toByte(first) <= 0xC3;
    if (last < 0xA0) {
      return LIKELY;
    }
    if (Character.isLetter(last)) {
      boolean symbolInWord = !Character.isLetter(first) && letterBefore;
      return symbolInWord || first == 'Ã' ? LIKELY : WEAKER;
    }
    boolean latinLead = usualLead && first < 0x250;
    boolean symbols = !Character.isLetter(first) && usualLead;
    return (latinLead || symbols || (letterBefore && letterAfter)) ? LIKELY : WEAK;
  }
}
