package org.copydesk.enrichment.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.edits.TextEdit;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.enrichment.repair.ShiftedRun.Restored;
import org.copydesk.events.Edit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a converter to traditional characters does that replaces byte pairs of GBK without
 * looking where a character starts.
 *
 * <p>It inserts a syllable behind some characters, {@code 創(chuàng)}. Where the byte pair is the
 * end of one character and the start of the next, the syllable stands inside a character: the
 * opening parenthesis is taken for the second byte and both become a question mark, and the rest is
 * paired one byte off. It also loses single bytes, with the same effect.
 */
final class ConverterRepair {

  /** Least gain that shows a run behind a lost byte to be damaged. */
  private static final int SURE = 30;

  /** The same in a text that is known to be damaged so. */
  private static final int LIKELY = 10;

  /** Failed attempts at runs behind a lost byte, so that a hostile text stays cheap. */
  private static final int FAILURES = 300;

  /** The same for runs behind two lost bytes, each of which has thousands of readings. */
  private static final int BLIND_ATTEMPTS = 300;

  private final MandarinReadings mandarin;
  private final GbkBytes gbk;
  private final HanModel model;
  private final HanCharacters characters;

  ConverterRepair(
      MandarinReadings mandarin, GbkBytes gbk, HanModel model, HanCharacters characters) {
    this.mandarin = mandarin;
    this.gbk = gbk;
    this.model = model;
    this.characters = characters;
  }

  List<TextEdit> edits(String text) {
    return new Pass(text, SURE).findsDamage() ? new Pass(text, LIKELY).edits() : List.of();
  }

  /** One walk over one text. */
  private final class Pass {

    private final String text;
    private final List<TextEdit> edits = new ArrayList<>();
    private final boolean inserted;
    private final ShiftedRun shifted;
    private int done;
    private final int leastGain;
    private int failures;
    private int blindAttempts;

    Pass(String text, int leastGain) {
      this.leastGain = leastGain;
      this.text = text;
      this.inserted = new Glosses(text, mandarin, model).areInserted();
      this.shifted = new ShiftedRun(model, gbk, mandarin, TextScript.of(text, characters));
    }

    boolean findsDamage() {
      for (int i = 0; i < text.length() && edits.isEmpty(); i++) {
        examine(i);
      }
      return !edits.isEmpty();
    }

    List<TextEdit> edits() {
      for (int i = 0; i < text.length(); i = Math.max(i + 1, done)) {
        examine(i);
      }
      return edits;
    }

    private void examine(int at) {
      char c = text.charAt(at);
      if (c == '(' && inserted && at > 0) {
        gloss(at);
      } else if (ShiftedRun.isLost(c) && at + 1 < text.length()) {
        lost(at);
      }
    }

    private void gloss(int open) {
      int end = Glosses.endOfGloss(text, open - 1, mandarin);
      if (end > open && Pinyin.hasTone(text.substring(open, end))) {
        add(TextEdit.remove(open, end, Reason.GLOSS));
      }
    }

    private void lost(int at) {
      int end = Pinyin.end(text, at + 1);
      boolean gloss =
          end > at + 1
              && end < text.length()
              && text.charAt(end) == ')'
              && Pinyin.hasTone(text.substring(at + 1, end));
      if (gloss && at > 0) {
        insideCharacter(at, end);
      } else if (mayStartRun(at) && failures < FAILURES && mayGuess(at)) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        accept(at, shifted.afterLostByte(text, at, before), leastGain);
        failures += done > at ? 0 : 1;
      }
    }

    private boolean mayGuess(int at) {
      blindAttempts += ShiftedRun.isLost(text.charAt(at + 1)) ? 1 : 0;
      return blindAttempts <= BLIND_ATTEMPTS || !ShiftedRun.isLost(text.charAt(at + 1));
    }

    /** The glossed character is the end of the one before and the byte that was lost. */
    private void insideCharacter(int lost, int close) {
      char before = text.charAt(lost - 1);
      int firstByte = gbk.pair(before) & 0xFF;
      Restored best = null;
      for (char glossed : mandarin.readAs(text.substring(lost + 1, close))) {
        int pair = gbk.pair(glossed);
        if (pair >> 8 == firstByte) {
          Restored run = shifted.afterKnownByte(text, close + 1, before, pair & 0xFF);
          best = best == null || (run != null && run.gain() > best.gain()) ? run : best;
        }
      }
      accept(lost, best, Integer.MIN_VALUE);
    }

    private boolean mayStartRun(int at) {
      char next = text.charAt(at + 1);
      char second = at + 2 < text.length() ? text.charAt(at + 2) : '\n';
      boolean endsAtTag = ShiftedRun.isLost(second) && text.startsWith("/o:p>", at + 3);
      return gbk.pair(next) != 0
          || (next > ' ' && next < 0x7F && (gbk.pair(second) != 0 || endsAtTag));
    }

    private void accept(int start, @Nullable Restored run, int leastGain) {
      if (run != null && run.gain() >= leastGain) {
        add(new TextEdit(start, run.end(), run.text(), Reason.MOJIBAKE));
      }
    }

    private void add(TextEdit edit) {
      edits.add(edit);
      done = edit.end();
    }
  }
}
