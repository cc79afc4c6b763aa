package org.copydesk.submission;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** A submitted language as a BCP 47 tag in its usual case: {@code zh_CN} is {@code zh-CN}. */
final class LanguageTag {

  private LanguageTag() {}

  static Optional<String> normalize(String submitted) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(submitted.replace('_', '-')).build();
      // Locale takes words of five to eight letters for registered languages; there are none.
      return locale.getLanguage().length() > 3
          ? Optional.empty()
          : Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
