package org.copydesk.enrichment.repair;

import java.util.ArrayList;
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

  /** Work that any text may cost, in characters tried; a damaged article needs a hundredth. */
  private static final long LEAST_BUDGET = 600_000;

  /** What each character of a long text adds to that. */
  private static final long BUDGET_OF_A_CHARACTER = 4;

  static final int UNUSUAL_LOSS = 16;

  /** First bytes of marks, which are what converters lose bytes of. */
  static final int[] LEADS_OF_MARKS = {0xA1, 0xA3};

  private final GbkBytes gbk;
  private final MandarinReadings mandarin;
  private final RunCosts costs;
  private final String text;
  private long budget;

  /** For one text, whose length bounds the work so that a hostile one stays cheap. */
  ShiftedRun(GbkBytes gbk, MandarinReadings mandarin, RunCosts costs) {
    this.gbk = gbk;
    this.mandarin = mandarin;
    this.costs = costs;
    text = costs.text();
    budget = LEAST_BUDGET + BUDGET_OF_A_CHARACTER * text.length();
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
  @Nullable Restored afterKnownByte(int from, char before, int pending) {
    RunReading first = RunReading.start(before, lastQuoteIn(text, from), pending, 0);
    return read(from, before, 0, List.of(first));
  }

  /** A run behind a byte that was lost; a character at {@code lost} stands in for it. */
  @Nullable Restored afterLostByte(int lost, char before) {
    List<RunReading> readings = new ArrayList<>();
    char quote = lastQuoteIn(text, lost);
    for (int lead = 0x81; lead < 0xFF; lead++) {
      int cost = lead == LEADS_OF_MARKS[0] || lead == LEADS_OF_MARKS[1] ? 0 : UNUSUAL_LOSS;
      readings.add(RunReading.start(before, quote, lead, cost));
    }
    return read(lost + 1, before, costs.lost(lost), readings);
  }

  private @Nullable Restored read(int from, char before, int standing, List<RunReading> first) {
    List<RunReading> open = first;
    Restored best = null;
    int observed = standing;
    char last = before;
    int position = from;
    int limit = Math.min(text.length(), from + LONGEST);
    while (position < limit && budget > 0 && !open.isEmpty() && text.charAt(position) != '\n') {
      observed += costs.standing(position, last);
      last = text.charAt(position);
      RunStep step = new RunStep(gbk, mandarin, costs, position, open);
      budget -= step.work();
      step.take();
      position = step.next();
      for (RunStep.Ending ending : step.endings()) {
        int gain = gain(ending, observed, last);
        if (best == null || gain > best.gain) {
          best = new Restored(ending.end(), ending.reading().text(), ending.inLoss(), gain);
        }
      }
      open = step.likeliest();
      if (cheapest(open) > observed + HOPELESS) {
        break;
      }
    }
    return best;
  }

  private int gain(RunStep.Ending ending, int observed, char last) {
    int asRead = ending.reading().cost() + costs.after(ending.end(), ending.reading().last());
    return observed + costs.after(ending.end(), last) - asRead;
  }

  private static int cheapest(List<RunReading> readings) {
    return readings.stream().mapToInt(RunReading::cost).min().orElse(0);
  }

  /** The last quotation mark of the line before {@code end}; a closing one where there is none. */
  private static char lastQuoteIn(String text, int end) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST) && text.charAt(i) != '\n'; i--) {
      if (RunReading.isQuote(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return '”';
  }
}
