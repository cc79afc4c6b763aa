package org.copydesk.enrichment.repair;

/**
 * How unlikely characters are at the places of one text, in the units of {@link HanModel}.
 *
 * @param text the damaged text
 */
record RunCosts(String text, HanModel model, TextScript script) {

  private static final int LOST_BYTE = 20;

  /** Between a Chinese and a Western character a lost space is no surprise. */
  private static final int LOST_SPACE = 6;

  private static final int UNFINISHED_LINE = 14;
  private static final String LINE_ENDS = "。！？”…）：》";

  static boolean isLost(char c) {
    return c == '?' || c == '\uFFFD';
  }

  /** Cost of {@code c} right after {@code before}. */
  int of(char before, char c) {
    return model.cost(before, c) + script.cost(c);
  }

  /** Cost of what stands at {@code position}, which may be a sign of loss. */
  int standing(int position, char before) {
    char c = text.charAt(position);
    return isLost(c) ? lost(position) : of(before, c);
  }

  int lost(int position) {
    return LostSpaceRepair.mayBeSpace(text, position) ? LOST_SPACE : LOST_BYTE;
  }

  /** Cost of going on at {@code position} after {@code before}. */
  int after(int position, char before) {
    if (position >= text.length() || text.charAt(position) == '\n') {
      return LINE_ENDS.indexOf(before) >= 0 ? 0 : UNFINISHED_LINE;
    }
    return of(before, text.charAt(position));
  }
}
