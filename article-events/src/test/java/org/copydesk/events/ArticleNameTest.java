package org.copydesk.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleNameTest {

  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String REVISION = "fedcba9876543210fedcba9876543210";

  @Test
  void ofACopydeskRecordIsKnown() {
    ArticleName name = ArticleName.of(ID.getBytes(UTF_8), (ID + "/" + REVISION).getBytes(UTF_8));

    assertThat(name.id()).contains(ID);
    assertThat(name.revision()).contains(REVISION);
  }

  @Test
  void isNotTakenFromWhatHasAnotherForm() {
    ArticleName name =
        ArticleName.of("somebody's text".getBytes(UTF_8), (ID + "/text").getBytes(UTF_8));

    assertThat(name.id()).isEmpty();
    assertThat(name.revision()).isEmpty();
  }

  @Test
  void ofARecordWithoutKeyAndHeaderIsUnknown() {
    assertThat(ArticleName.of(null, null).id()).isEmpty();
  }
}
