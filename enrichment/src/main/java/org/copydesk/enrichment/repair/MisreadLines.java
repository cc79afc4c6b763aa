package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.repair.Utf8Encoding.Losses;
import org.copydesk.events.Edit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines again whose bytes were taken for another charset as a whole: UTF-8 or Big5 for GBK,
 * GBK for Big5 or Latin-1, KOI8-R for windows-1251 and the like.
 *
 * <p>A line is only touched where it looks like nothing anyone wrote and another reading looks like
 * ordinary text.
 */
final class MisreadLines {

  /** A line that costs less looks like text. */
  private static final double SUSPICIOUS = 13.5;

  /** A reading that costs more does not. */
  private static final double ORDINARY = 18;

  private static final double CLEARLY_BETTER = 4;

  /** How much better a whole line has to become: a few odd characters prove nothing. */
  private static final double ENOUGH = 36;

  private static final int SHORTEST = 4;

  /** So much of a long line decides for all of it. */
  private static final int SAMPLE = 2_000;

  private final Plausibility plausibility;
  private final Misreading utf8InLatin;
  private final List<Misreading> misreadings;

  MisreadLines(GbkBytes gbk, HanModel model, Plausibility plausibility) {
    this.plausibility = plausibility;
    PairCharset big5 = PairCharset.of("x-windows-950", "Big5", "Big5-HKSCS");
    PairCharset shiftJis = PairCharset.of("windows-31j", "Shift_JIS");
    PairCharset eucJp = PairCharset.of("EUC-JP");
    PairCharset eucKr = PairCharset.of("x-windows-949", "EUC-KR");
    SingleByteTable latin = new SingleByteTable("windows-1252");
    SingleByteTable windowsCyrillic = new SingleByteTable("windows-1251");
    SingleByteTable koi = new SingleByteTable("KOI8-R");
    SingleByteTable dosCyrillic = new SingleByteTable("IBM866");
    LossyDecoder decoder = new LossyDecoder(model);
    Encoding utf8 = new Utf8Encoding(Losses.ANY);
    utf8InLatin = new Misreading.OfBytes(latin, new Utf8Encoding(Losses.WINDOWS_1252), decoder);
    List<Misreading> all = new ArrayList<>();
    all.add(new Misreading.OfPairs(gbk, utf8, decoder));
    all.add(utf8InLatin);
    SingleByteTable arabic = new SingleByteTable("windows-1256");
    for (SingleByteTable seen : List.of(koi, dosCyrillic, arabic)) {
      all.add(new Misreading.OfBytes(seen, utf8, decoder));
    }
    for (PairCharset meant : List.of(big5, shiftJis, eucJp, eucKr)) {
      all.add(new Misreading.OfPairs(gbk, new DoubleByteEncoding(meant), decoder));
    }
    for (PairCharset seen : List.of(big5, shiftJis, eucJp, eucKr)) {
      all.add(new Misreading.OfPairs(seen, new DoubleByteEncoding(gbk), decoder));
      all.add(new Misreading.OfPairs(seen, utf8, decoder));
    }
    all.add(new Misreading.OfPairs(shiftJis, new DoubleByteEncoding(eucJp), decoder));
    for (PairCharset meant : List.of(gbk, big5, shiftJis, eucJp, eucKr)) {
      all.add(new Misreading.OfBytes(latin, new DoubleByteEncoding(meant), decoder));
    }
    all.add(new Misreading.OfLetters(latin, windowsCyrillic));
    all.add(new Misreading.OfLetters(latin, koi));
    all.add(new Misreading.OfLetters(windowsCyrillic, koi));
    all.add(new Misreading.OfLetters(koi, windowsCyrillic));
    all.add(new Misreading.OfLetters(windowsCyrillic, dosCyrillic));
    all.add(new Misreading.OfLetters(latin, dosCyrillic));
    all.add(new Misreading.OfLetters(latin, arabic));
    all.add(new Misreading.OfLetters(latin, new SingleByteTable("windows-1253")));
    all.add(new Misreading.OfLetters(latin, new SingleByteTable("windows-1255")));
    misreadings = List.copyOf(all);
  }

  List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      String better = better(line);
      if (better != null) {
        edits.add(new TextEdit(start, end, better, Reason.MOJIBAKE));
      }
      start = end + 1;
    }
    return edits;
  }

  private @Nullable String better(String line) {
    String sample = line.length() > SAMPLE ? line.substring(0, SAMPLE) : line;
    if (foreignCharacters(sample) < SHORTEST) {
      return null;
    }
    double cost = plausibility.meanCost(sample);
    if (cost < SUSPICIOUS || isUtf8(sample)) {
      return null;
    }
    String best = null;
    Misreading bestMisreading = null;
    double clearly = Math.max(CLEARLY_BETTER, ENOUGH / sample.length());
    double bestCost = Math.min(ORDINARY, cost - clearly);
    for (Misreading misreading : misreadings) {
      String reading = misreading.undo(sample);
      double readingCost = reading == null ? ORDINARY : plausibility.meanCost(reading);
      if (readingCost < bestCost) {
        best = reading;
        bestCost = readingCost;
        bestMisreading = misreading;
      }
    }
    if (bestMisreading == null || sample.length() == line.length()) {
      return best;
    }
    return bestMisreading.undo(line);
  }

  /** Bytes that are UTF-8 throughout are nothing else; {@link MisreadSequences} reads them. */
  private boolean isUtf8(String line) {
    String reading = line.indexOf('\uFFFD') < 0 ? utf8InLatin.undo(line) : null;
    return reading != null && reading.indexOf('\uFFFD') < 0;
  }

  private static int foreignCharacters(String line) {
    int count = 0;
    for (int i = 0; i < line.length() && count < SHORTEST; i++) {
      count += line.charAt(i) >= 0x80 ? 1 : 0;
    }
    return count;
  }
}
