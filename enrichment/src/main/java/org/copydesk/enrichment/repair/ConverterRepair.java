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

  private static final String SENTENCE_ENDS = "。！？!?；;\n";

  /** Words that make a question of a sentence, in both scripts. */
  private static final List<String> ASKS =
      List.of("吗", "嗎", "呢", "么", "麼", "谁", "誰", "何", "怎", "哪", "几", "幾", "多少", "否", "难道", "難道");

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

  /** Whether a lost byte takes the ASCII character behind it along, seen by the parentheses. */
  private static boolean losesAscii(String text) {
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      if (endOfHalfGloss(text, i) > i) {
        return true;
      }
    }
    return false;
  }

  /** The closing parenthesis of a gloss whose opening one was lost at {@code at}, or {@code at}. */
  private static int endOfHalfGloss(String text, int at) {
    int end = Pinyin.end(text, at + 1);
    boolean gloss =
        end > at + 1
            && end < text.length()
            && text.charAt(end) == ')'
            && Pinyin.hasTone(text.substring(at + 1, end));
    return gloss ? end : at;
  }

  /** One walk over one text. */
  private final class Pass {

    private final String text;
    private final List<TextEdit> edits = new ArrayList<>();
    private final boolean inserted;
    private final boolean losesAscii;
    private final ShiftedRun shifted;
    private int done;
    private final int leastGain;

    Pass(String text, int leastGain) {
      this.leastGain = leastGain;
      this.text = text;
      this.losesAscii = losesAscii(text);
      this.inserted = new Glosses(text, mandarin, model).areInserted();
      this.shifted =
          new ShiftedRun(gbk, mandarin, new RunCosts(text, model, TextScript.of(text, characters)));
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
      } else if (RunCosts.isLost(c) && at + 1 < text.length()) {
        lost(at);
      }
    }

    private void gloss(int open) {
      int end = Glosses.endOfGloss(text, open - 1, mandarin);
      if (end > open) {
        add(TextEdit.remove(open, end, Reason.GLOSS));
      }
    }

    private void lost(int at) {
      int end = endOfHalfGloss(text, at);
      if (end > at && at > 0) {
        insideCharacter(at, end);
      } else if (leastGain <= LIKELY && isLostStop(at)) {
        add(new TextEdit(at, at + 2, "。", Reason.MOJIBAKE));
      } else if (mayStartRun(at)) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        accept(at, shifted.afterLostByte(at, before), leastGain);
      }
    }

    /** The glossed character is the end of the one before and the byte that was lost. */
    private void insideCharacter(int lost, int close) {
      char before = characterBefore(lost);
      int firstByte = gbk.pair(before) & 0xFF;
      Restored best = null;
      for (char glossed : mandarin.readAs(text.substring(lost + 1, close))) {
        int pair = gbk.pair(glossed);
        if (pair >> 8 == firstByte) {
          Restored run = shifted.afterKnownByte(close + 1, before, pair & 0xFF);
          best = best == null || (run != null && run.gain() > best.gain()) ? run : best;
        }
      }
      accept(lost, best, Integer.MIN_VALUE);
    }

    /** The character before {@code position}, or before a gloss that stands there. */
    private char characterBefore(int position) {
      char before = text.charAt(position - 1);
      int open = before == ')' ? openBefore(position) : 0;
      boolean glossed =
          open > 0 && Glosses.endOfGloss(text, open, text.charAt(open - 1), mandarin) == position;
      return glossed ? text.charAt(open - 1) : before;
    }

    /** Where a gloss may open that ends at {@code position}; 0 where none can. */
    private int openBefore(int position) {
      int open = position - 1;
      while (open > 0 && position - open <= Pinyin.LONGEST + 2 && text.charAt(open) != '(') {
        open--;
      }
      return text.charAt(open) == '(' ? open : 0;
    }

    /** Both bytes of a full stop at the end of a line that asks nothing. */
    private boolean isLostStop(int at) {
      boolean ends = at + 2 == text.length() || text.charAt(at + 2) == '\n';
      if (!ends || at == 0 || !RunCosts.isLost(text.charAt(at + 1))) {
        return false;
      }
      int start = at;
      while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      String sentence = text.substring(start, at);
      return Ideographs.isIdeograph(text.charAt(at - 1))
          && ASKS.stream().noneMatch(sentence::contains);
    }

    private boolean mayStartRun(int at) {
      char next = text.charAt(at + 1);
      char second = at + 2 < text.length() ? text.charAt(at + 2) : '\n';
      boolean endsAtTag = RunCosts.isLost(second) && text.startsWith("/o:p>", at + 3);
      return gbk.pair(next) != 0
          || (next > ' ' && next < 0x7F && (gbk.pair(second) != 0 || endsAtTag));
    }

    private void accept(int start, @Nullable Restored run, int leastGain) {
      if (run != null && run.gain() >= leastGain) {
        add(new TextEdit(start, run.end(), run.text() + gap(run), Reason.MOJIBAKE));
      }
    }

    /** Where a digit may have gone with the byte before it, the question mark stays to say so. */
    private String gap(Restored run) {
      char next = run.end() < text.length() ? text.charAt(run.end()) : '\n';
      boolean gone = next == '0' || (losesAscii && Character.isDigit(next));
      return gone && run.endsInLoss() ? "?" : "";
    }

    private void add(TextEdit edit) {
      edits.add(edit);
      done = edit.end();
    }
  }
}
