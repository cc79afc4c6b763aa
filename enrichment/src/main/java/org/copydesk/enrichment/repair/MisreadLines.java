package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** How much better a line becomes that is read as the rest of the text is. */
  private static final double BETTER = 0.5;

  /** A line that becomes so much better speaks for itself, whatever happened to the others. */
  private static final double CERTAIN = 200;

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
    List<Line> lines = new ArrayList<>();
    Map<Misreading, Double> gains = new LinkedHashMap<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Line line = read(text, start, end);
      if (line != null) {
        lines.add(line);
        gains.merge(line.misreading, line.gain, Double::sum);
      }
      start = end + 1;
    }
    return gains.isEmpty() ? List.of() : edits(text, lines, likeliest(gains));
  }

  /** A text is mostly misread in one way, which short lines do not show by themselves. */
  private static Misreading likeliest(Map<Misreading, Double> gains) {
    return Collections.max(gains.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private List<TextEdit> edits(String text, List<Line> sure, Misreading likeliest) {
    List<TextEdit> edits = new ArrayList<>();
    int next = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Line line = next < sure.size() && sure.get(next).start == start ? sure.get(next++) : null;
      String better = better(text.substring(start, end), line, likeliest);
      if (better != null) {
        edits.add(new TextEdit(start, end, better, Reason.MOJIBAKE));
      }
      start = end + 1;
    }
    return edits;
  }

  /** What stands for the line; null if it stays. */
  private @Nullable String better(String line, @Nullable Line sure, Misreading likeliest) {
    if (sure != null && (sure.misreading.equals(likeliest) || sure.gain > CERTAIN)) {
      return whole(line, sure.misreading, sure.reading);
    }
    String sample = sample(line);
    String reading = foreignCharacters(line, 0, line.length()) == 0 ? null : likeliest.undo(sample);
    if (reading == null || reading.indexOf('\uFFFD') >= 0) {
      return sure == null ? null : whole(line, sure.misreading, sure.reading);
    }
    boolean better = plausibility.meanCost(reading) < plausibility.meanCost(sample) - BETTER;
    return better ? whole(line, likeliest, reading) : null;
  }

  /** The whole line, whose sample has been read already. */
  private static @Nullable String whole(String line, Misreading misreading, String sampleRead) {
    return line.length() > SAMPLE ? misreading.undo(line) : sampleRead;
  }

  /**
   * A line that was misread for sure.
   *
   * @param reading what its sample was meant to be
   * @param gain how much better the sample becomes, in the units of {@link HanModel}
   */
  private record Line(int start, Misreading misreading, String reading, double gain) {}

  private @Nullable Line read(String text, int start, int end) {
    if (foreignCharacters(text, start, end) < SHORTEST) {
      return null;
    }
    String sample = sample(text.substring(start, end));
    double cost = plausibility.meanCost(sample);
    if (cost < SUSPICIOUS || isUtf8(sample)) {
      return null;
    }
    Line best = null;
    double clearly = Math.max(CLEARLY_BETTER, ENOUGH / sample.length());
    double bestCost = Math.min(ORDINARY, cost - clearly);
    for (Misreading misreading : misreadings) {
      String reading = misreading.undo(sample);
      double readingCost = reading == null ? ORDINARY : plausibility.meanCost(reading);
      if (reading != null && readingCost < bestCost) {
        bestCost = readingCost;
        best = new Line(start, misreading, reading, (cost - readingCost) * sample.length());
      }
    }
    return best;
  }

  private static String sample(String line) {
    return line.length() > SAMPLE ? line.substring(0, SAMPLE) : line;
  }

  /** Bytes that are UTF-8 throughout are nothing else; {@link MisreadSequences} reads them. */
  private boolean isUtf8(String line) {
    String reading = line.indexOf('\uFFFD') < 0 ? utf8InLatin.undo(line) : null;
    return reading != null && reading.indexOf('\uFFFD') < 0;
  }

  /** How many characters are no ASCII; counting stops at enough. */
  private static int foreignCharacters(String text, int start, int end) {
    int count = 0;
    for (int i = start; i < end && count < SHORTEST; i++) {
      count += text.charAt(i) >= 0x80 ? 1 : 0;
    }
    return count;
  }
}
