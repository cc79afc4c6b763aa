package org.copydesk.enrichment.repair;

import org.copydesk.enrichment.language.HanCharacters;

/**
 * Which of the two Chinese scripts a text is written in, as far as it keeps to one.
 *
 * <p>Bytes that were paired wrongly give characters of both scripts, so a character of the other
 * script speaks against whatever holds it.
 */
final class TextScript {

  /** About as much as a pair of characters says that is never seen. */
  private static final int FOREIGN = 8;

  /** So many times as many characters of one script as of the other make it the text's. */
  private static final int CLEAR = 4;

  private final HanCharacters characters;
  private final HanCharacters.Tell foreign;

  private TextScript(HanCharacters characters, HanCharacters.Tell foreign) {
    this.characters = characters;
    this.foreign = foreign;
  }

  static TextScript of(String text, HanCharacters characters) {
    int simplified = 0;
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (characters.tell(text.charAt(i))) {
        case HANS -> simplified++;
        case HANT -> traditional++;
        default -> {}
      }
    }
    return new TextScript(characters, foreign(simplified, traditional));
  }

  private static HanCharacters.Tell foreign(int simplified, int traditional) {
    if (simplified > CLEAR * traditional) {
      return HanCharacters.Tell.HANT;
    }
    // A tell that no character gives stands for a text that is in neither.
    return traditional > CLEAR * simplified ? HanCharacters.Tell.HANS : HanCharacters.Tell.NOTHING;
  }

  /** What {@code c} costs above its cost in a text of any script, in units of {@link HanModel}. */
  int cost(char c) {
    return foreign != HanCharacters.Tell.NOTHING && characters.tell(c) == foreign ? FOREIGN : 0;
  }
}
