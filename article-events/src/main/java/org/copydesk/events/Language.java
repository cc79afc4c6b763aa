package org.copydesk.events;

import java.util.List;

/**
 * The language of an article.
 *
 * @param tag BCP 47 tag; Chinese always with its script (zh-Hans, zh-Hant, or zh-Hani for a text
 *     truly in both or without a character that tells); {@code und} where there is no language
 * @param confidence 0 to 1
 * @param alternatives other languages or scripts of the text, most likely first
 */
public record Language(String tag, double confidence, List<Alternative> alternatives) {

  public Language {
    Required.field("language.tag", tag);
    alternatives = Required.list(alternatives);
  }

  /**
   * Another language or script of the text.
   *
   * @param tag BCP 47 tag
   * @param confidence 0 to 1
   */
  public record Alternative(String tag, double confidence) {

    public Alternative {
      Required.field("alternative.tag", tag);
    }
  }
}
