package org.copydesk.store.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.store.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityKeysTest {

  @Test
  void idsNamesAndSurfacesAreKeysOnce() {
    var article =
        Sample.article()
            .entity("Q2283", "微軟", "微软", "Microsoft", "MICROSOFT")
            .entity("local:abc", "微軟")
            .build();

    assertThat(EntityKeys.of(article.entities()))
        .containsExactly("q2283", "微软", "microsoft", "local:abc");
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft, microsoft",
    "ＭＩＣＲＯＳＯＦＴ, microsoft",
    "'  Bank \u3000 of\tEngland ', bank of england",
    "ﬁrm, firm",
    "臺灣積體電路, 台湾积体电路",
    "İzmir, i\u0307zmir",
  })
  void caseWidthSpaceAndScriptMakeNoDifference(String name, String key) {
    assertThat(EntityKeys.fold(name)).isEqualTo(key);
  }

  @Test
  void nulAndOverlongNamesAreLeftOut() {
    var article =
        Sample.article()
            .entity("e1", "a\u0000b")
            .entity("e2", "x".repeat(EntityKeys.LONGEST + 1))
            .entity("e3", "\u0000")
            .entity("e4", "\uFDFA".repeat(EntityKeys.LONGEST)) // one character, 18 when folded
            .build();

    assertThat(EntityKeys.of(article.entities())).isEqualTo(List.of("e1", "a b", "e2", "e3", "e4"));
  }
}
