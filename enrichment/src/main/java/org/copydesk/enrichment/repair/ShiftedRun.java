package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a run of text again whose bytes were paired one byte off.
 *
 * <p>A converter that worked on GBK bytes took one byte away (or put a gloss behind one), so every
 * character up to the next resting point consists of the second byte of one true character and the
 * first byte of the next. Given the lost byte the true characters follow. Where choices remain (a
 * byte that was lost for good, full-width marks that were folded to ASCII afterwards) the likeliest
 * text is taken.
 */
final class ShiftedRun {

  private static final int LONGEST = 300;

  /** A reading that is so much worse than what stands there will not become better. */
  private static final int HOPELESS = 40;

  private static final int KEPT = 8;

  /** Work that any text may cost, in characters tried; a damaged article needs a hundredth. */
  private static final long LEAST_BUDGET = 600_000;

  /** What each character of a long text adds to that. */
  private static final long BUDGET_OF_A_CHARACTER = 4;

  private static final int TRAILS = 0xFF - 0x80;
  private static final int LOST_BYTE_COST = 20;

  /** Between a Chinese and a Western character a lost space is no surprise. */
  private static final int LOST_SPACE_COST = 6;

  private static final int UNUSUAL_LOSS = 16;

  /** Marks are what converters lose bytes of. */
  private static final int[] LEADS_OF_MARKS = {0xA1, 0xA3};

  /** How much likelier a quotation mark is where one is due. */
  private static final int PLACED_QUOTE = 4;

  private static final int UNFINISHED_LINE = 14;
  private static final int STRAY = 8;
  private static final String LINE_ENDS = "。！？”…）：》";

  private final HanModel model;
  private final GbkBytes gbk;
  private final MandarinReadings mandarin;
  private final TextScript script;
  private long budget;

  /** For one text of {@code length} chars, so that a hostile one stays cheap. */
  ShiftedRun(
      HanModel model, GbkBytes gbk, MandarinReadings mandarin, TextScript script, int length) {
    budget = LEAST_BUDGET + BUDGET_OF_A_CHARACTER * length;
    this.model = model;
    this.gbk = gbk;
    this.mandarin = mandarin;
    this.script = script;
  }

  /**
   * What the text held instead of the damaged run.
   *
   * @param end where the damaged run ends, exclusive
   * @param text what belongs there
   * @param endsInLoss whether its last character is a guess, for a byte was lost there as well
   * @param gain how much likelier it is than what stands there, in the units of {@link HanModel}
   */
  record Restored(int end, String text, boolean endsInLoss, int gain) {}

  /** A run that starts at {@code from} behind a byte that is known. */
  @Nullable Restored afterKnownByte(String text, int from, char before, int pending) {
    char quote = lastQuoteIn(text, from);
    Reading first = new Reading(null, '\0', before, quote, pending, 0);
    return read(text, from, before, 0, List.of(first));
  }

  /** A run behind a byte that was lost; a character at {@code lost} stands in for it. */
  @Nullable Restored afterLostByte(String text, int lost, char before) {
    List<Reading> readings = new ArrayList<>();
    char quote = lastQuoteIn(text, lost);
    for (int lead = 0x81; lead < 0xFF; lead++) {
      int cost = lead == LEADS_OF_MARKS[0] || lead == LEADS_OF_MARKS[1] ? 0 : UNUSUAL_LOSS;
      readings.add(new Reading(null, '\0', before, quote, lead, cost));
    }
    return read(text, lost + 1, before, lostCost(text, lost), readings);
  }

  private @Nullable Restored read(
      String text, int from, char before, int observedCost, List<Reading> first) {
    List<Reading> open = first;
    Restored best = null;
    int observed = observedCost;
    char last = before;
    int position = from;
    int limit = Math.min(text.length(), from + LONGEST);
    while (position < limit && budget > 0 && !open.isEmpty() && text.charAt(position) != '\n') {
      char c = text.charAt(position);
      observed += isLost(c) ? lostCost(text, position) : cost(last, c);
      Step step = new Step(text, position, open);
      step.take();
      position = step.next();
      last = c;
      for (Ending ending : step.endings()) {
        int gain = observed + after(text, ending.end, last) - ending.reading.cost;
        gain -= after(text, ending.end, ending.reading.last);
        if (best == null || gain > best.gain) {
          best = new Restored(ending.end, ending.reading.text(), ending.inLoss, gain);
        }
      }
      open = step.likeliest();
      if (cheapest(open) > observed + HOPELESS) {
        break;
      }
    }
    return best;
  }

  private static int cheapest(List<Reading> readings) {
    return readings.stream().mapToInt(Reading::cost).min().orElse(0);
  }

  private int cost(char before, char c) {
    return model.cost(before, c) + script.cost(c);
  }

  private static int lostCost(String text, int at) {
    return LostSpaceRepair.mayBeSpace(text, at) ? LOST_SPACE_COST : LOST_BYTE_COST;
  }

  private int after(String text, int position, char before) {
    if (position >= text.length() || text.charAt(position) == '\n') {
      return LINE_ENDS.indexOf(before) >= 0 ? 0 : UNFINISHED_LINE;
    }
    return cost(before, text.charAt(position));
  }

  static boolean isLost(char c) {
    return c == '?' || c == '\uFFFD';
  }

  /**
   * One way to read the run so far.
   *
   * @param quote the last quotation mark, in the run or before it
   * @param pending the byte that waits for its second
   */
  private record Reading(
      @Nullable Reading before, char read, char last, char quote, int pending, int cost) {

    Reading append(char next, int nextPending, int nextCost) {
      return new Reading(this, next, next, isQuote(next) ? next : quote, nextPending, nextCost);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (Reading at = this; at != null; at = at.before) {
        if (at.read != 0) {
          text.append(at.read);
        }
      }
      return text.reverse().toString();
    }
  }

  private static boolean isQuote(char c) {
    return c == '“' || c == '”';
  }

  /** The last quotation mark of the line before {@code end}; a closing one where there is none. */
  private static char lastQuoteIn(String text, int end) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST) && text.charAt(i) != '\n'; i--) {
      if (isQuote(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return '”';
  }

  /** A reading that has come back into step with the bytes. */
  private record Ending(int end, Reading reading, boolean inLoss) {}

  /** Takes one character of the damaged text in all ways that its bytes allow. */
  private final class Step {

    private final String text;
    private final int position;
    private final List<Reading> open;
    private final List<Reading> next = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    Step(String text, int position, List<Reading> open) {
      this.text = text;
      this.position = position;
      this.open = open;
    }

    void take() {
      char c = text.charAt(position);
      int pair = gbk.pair(c);
      budget -= (long) open.size() * (isLost(c) ? TRAILS : 1);
      for (Reading reading : open) {
        if (pair != 0) {
          takePair(reading, pair);
        } else if (c > ' ' && c < 0x7F) {
          takeAscii(reading, c);
        }
        if (isLost(c)) {
          takeLost(reading);
        }
      }
    }

    private void takePair(Reading reading, int pair) {
      Reading read = append(reading, gbk.character(reading.pending, pair >> 8), pair & 0xFF);
      if (read == null) {
        return;
      }
      if (read.pending < 0x80) {
        char ascii = (char) read.pending;
        int cost = read.cost + cost(read.last, ascii) + strayCost(ascii);
        endings.add(new Ending(position + 1, read.append(ascii, -1, cost), false));
      } else {
        next.add(read);
      }
    }

    /** A letter stands in a word, and marks of ASCII hardly ever in Chinese text. */
    private int strayCost(char ascii) {
      boolean word =
          Character.isLetter(ascii)
              && position + 1 < text.length()
              && text.charAt(position + 1) < 0x80;
      return word ? 0 : STRAY;
    }

    private void takeAscii(Reading reading, char c) {
      Reading read = append(reading, gbk.character(reading.pending, c), -1);
      if (read != null) {
        endings.add(new Ending(endBehind(read), read, false));
      }
      Reading folded = append(reading, gbk.character(reading.pending, 0xA3), c + 0x80);
      if (folded != null) {
        next.add(folded);
      }
    }

    /** A gloss of the last character goes with it. */
    private int endBehind(Reading read) {
      return Glosses.endOfGloss(text, position + 1, read.last, mandarin);
    }

    private void takeLost(Reading reading) {
      if (takeGloss(reading)) {
        return;
      }
      Reading likeliest = null;
      int least = Integer.MAX_VALUE;
      // A byte of ASCII would stand there itself.
      for (int trail = 0x80; trail < 0xFF; trail++) {
        char c = gbk.character(reading.pending, trail);
        int cost = c == 0 ? least : reading.cost + cost(reading.last, c);
        // What follows can only add to the cost, but for a quotation mark in its place.
        if (c == 0 || cost - PLACED_QUOTE >= least) {
          continue;
        }
        int total = cost + after(text, position + 1, c) + quoteCost(reading, c);
        if (total < least) {
          least = total;
          likeliest = reading.append(c, -1, cost);
        }
      }
      if (likeliest != null) {
        endings.add(new Ending(position + 1, likeliest, true));
        goOn(likeliest);
      }
      goOnBehindNoLead(reading);
    }

    /** 0x80 begins no character: behind it the first byte of the next was lost as well. */
    private void goOnBehindNoLead(Reading reading) {
      Reading read = append(reading, gbk.character(reading.pending, 0x80), -1);
      for (int lead = 0x81; read != null && lead < 0xFF; lead++) {
        next.add(new Reading(read, '\0', read.last, read.quote, lead, read.cost));
      }
    }

    /** The next character has lost its first byte as well, which marks do. */
    private void goOn(Reading reading) {
      for (int lead : LEADS_OF_MARKS) {
        int cost = reading.cost + UNUSUAL_LOSS;
        next.add(new Reading(reading, '\0', reading.last, reading.quote, lead, cost));
      }
    }

    /** A gloss behind a true character whose second byte went with the opening parenthesis. */
    private boolean takeGloss(Reading reading) {
      int end = Pinyin.end(text, position + 1);
      if (end == position + 1 || end >= text.length() || text.charAt(end) != ')') {
        return false;
      }
      for (char glossed : mandarin.readAs(text.substring(position + 1, end))) {
        if (gbk.pair(glossed) >> 8 == reading.pending) {
          Reading read = append(reading, glossed, -1);
          if (read != null) {
            endings.add(new Ending(end + 1, read, false));
          }
        }
      }
      return true;
    }

    /** A closing quotation mark needs an open one, an opening mark none. */
    private int quoteCost(Reading before, char read) {
      if (!isQuote(read)) {
        return 0;
      }
      return before.quote == read ? UNUSUAL_LOSS : -PLACED_QUOTE;
    }

    private @Nullable Reading append(Reading reading, char read, int pending) {
      if (read == 0) {
        return null;
      }
      return reading.append(read, pending, reading.cost + cost(reading.last, read));
    }

    /** Where the next step starts: behind the character and a gloss of it. */
    int next() {
      return Glosses.endOfGloss(text, position, mandarin);
    }

    List<Ending> endings() {
      return endings;
    }

    List<Reading> likeliest() {
      if (next.size() > KEPT && !isLost(text.charAt(position))) {
        next.sort(Comparator.comparingInt(Reading::cost));
        return new ArrayList<>(next.subList(0, KEPT));
      }
      return next;
    }
  }
}
