package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one character of the damaged text in all ways that its bytes allow. */
final class RunStep {

  private static final int KEPT = 8;
  private static final int TRAILS = 0xFF - 0x80;

  /** How much likelier a quotation mark is where one is due. */
  private static final int PLACED_QUOTE = 4;

  private static final int STRAY = 8;

  private final GbkBytes gbk;
  private final MandarinReadings mandarin;
  private final RunCosts costs;
  private final String text;
  private final int position;
  private final List<RunReading> open;
  private final List<RunReading> next = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();

  /**
   * A reading that has come back into step with the bytes.
   *
   * @param end where it has
   * @param inLoss whether its last character is a guess
   */
  record Ending(int end, RunReading reading, boolean inLoss) {}

  RunStep(
      GbkBytes gbk,
      MandarinReadings mandarin,
      RunCosts costs,
      int position,
      List<RunReading> open) {
    this.gbk = gbk;
    this.mandarin = mandarin;
    this.costs = costs;
    this.text = costs.text();
    this.position = position;
    this.open = open;
  }

  /** How many characters it tries. */
  long work() {
    return (long) open.size() * (RunCosts.isLost(text.charAt(position)) ? TRAILS : 1);
  }

  void take() {
    char c = text.charAt(position);
    int pair = gbk.pair(c);
    for (RunReading reading : open) {
      if (pair != 0) {
        takePair(reading, pair);
      } else if (c > ' ' && c < 0x7F) {
        takeAscii(reading, c);
      }
      if (RunCosts.isLost(c)) {
        takeLost(reading);
      }
    }
  }

  private void takePair(RunReading reading, int pair) {
    RunReading read = append(reading, gbk.character(reading.pending(), pair >> 8), pair & 0xFF);
    if (read == null) {
      return;
    }
    if (read.pending() < 0x80) {
      char ascii = (char) read.pending();
      int cost = read.cost() + costs.of(read.last(), ascii) + strayCost(ascii);
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

  private void takeAscii(RunReading reading, char c) {
    RunReading read = append(reading, gbk.character(reading.pending(), c), -1);
    if (read != null) {
      endings.add(new Ending(endBehind(read), read, false));
    }
    RunReading folded = append(reading, gbk.character(reading.pending(), 0xA3), c + 0x80);
    if (folded != null) {
      next.add(folded);
    }
  }

  /** A gloss of the last character goes with it. */
  private int endBehind(RunReading read) {
    return Glosses.endOfGloss(text, position + 1, read.last(), mandarin);
  }

  private void takeLost(RunReading reading) {
    if (takeGloss(reading)) {
      return;
    }
    RunReading likeliest = null;
    int least = Integer.MAX_VALUE;
    // A byte of ASCII would stand there itself.
    for (int trail = 0x80; trail < 0xFF; trail++) {
      char c = gbk.character(reading.pending(), trail);
      int cost = c == 0 ? least : reading.cost() + costs.of(reading.last(), c);
      // What follows can only add to the cost, but for a quotation mark in its place.
      if (c == 0 || cost - PLACED_QUOTE >= least) {
        continue;
      }
      int total = cost + costs.after(position + 1, c) + quoteCost(reading, c);
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
  private void goOnBehindNoLead(RunReading reading) {
    RunReading read = append(reading, gbk.character(reading.pending(), 0x80), -1);
    for (int lead = 0x81; read != null && lead < 0xFF; lead++) {
      next.add(read.waiting(lead, read.cost()));
    }
  }

  /** The next character has lost its first byte as well, which marks do. */
  private void goOn(RunReading reading) {
    for (int lead : ShiftedRun.LEADS_OF_MARKS) {
      next.add(reading.waiting(lead, reading.cost() + ShiftedRun.UNUSUAL_LOSS));
    }
  }

  /** A gloss behind a true character whose second byte went with the opening parenthesis. */
  private boolean takeGloss(RunReading reading) {
    int end = Pinyin.end(text, position + 1);
    if (end == position + 1 || end >= text.length() || text.charAt(end) != ')') {
      return false;
    }
    for (char glossed : mandarin.readAs(text.substring(position + 1, end))) {
      if (gbk.pair(glossed) >> 8 == reading.pending()) {
        RunReading read = append(reading, glossed, -1);
        if (read != null) {
          endings.add(new Ending(end + 1, read, false));
        }
      }
    }
    return true;
  }

  /** A closing quotation mark needs an open one, an opening mark none. */
  private int quoteCost(RunReading before, char read) {
    if (!RunReading.isQuote(read)) {
      return 0;
    }
    return before.quote() == read ? ShiftedRun.UNUSUAL_LOSS : -PLACED_QUOTE;
  }

  private @Nullable RunReading append(RunReading reading, char read, int pending) {
    if (read == 0) {
      return null;
    }
    return reading.append(read, pending, reading.cost() + costs.of(reading.last(), read));
  }

  /** Where the next step starts: behind the character and a gloss of it. */
  int next() {
    return Glosses.endOfGloss(text, position, mandarin);
  }

  List<Ending> endings() {
    return endings;
  }

  List<RunReading> likeliest() {
    if (next.size() > KEPT && !RunCosts.isLost(text.charAt(position))) {
      next.sort(Comparator.comparingInt(RunReading::cost));
      return new ArrayList<>(next.subList(0, KEPT));
    }
    return next;
  }
}
