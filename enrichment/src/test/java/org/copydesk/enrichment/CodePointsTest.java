package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "微軟", "😀", "a😀微𠮷b", "\uD83D", "\uDE00a", "a\uD83D"})
  void everyOffsetIsTheCountOfCodePointsBeforeIt(String text) {
    CodePoints offsets = new CodePoints(text);

    for (int i = 0; i <= text.length(); i++) {
      assertThat(offsets.at(i)).isEqualTo(text.codePointCount(0, i));
    }
  }
}
