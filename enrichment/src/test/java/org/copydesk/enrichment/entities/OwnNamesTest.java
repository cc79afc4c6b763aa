package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.events.Entity;
import org.junit.jupiter.api.Test;

class OwnNamesTest {

  @Test
  void ownNameIsFoundInEitherScript() {
    List<FoundEntity> found =
        recognize("昨天青禾漁社的船回來了。青禾漁社的人都很高興。", own("\tOrganization\t青禾渔社\t青禾漁社\t"));

    assertThat(found).extracting(FoundEntity::name).containsExactly("青禾漁社");
    assertThat(found.getFirst().mentions()).hasSize(2);
  }

  @Test
  void ownRowGoesBeforeTheShippedOne() {
    List<FoundEntity> found = recognize("微软昨天发布了新的产品。", own("\tProduct\t微软\t微軟\tSoftie"));

    assertThat(found).extracting(FoundEntity::type).containsExactly(Entity.Type.PRODUCT);
  }

  @Test
  void rowWithTheIdOfAShippedEntityAddsToIt() {
    List<FoundEntity> found =
        recognize("巨硬昨天发布了新的产品，微软的股价涨了。", own("Q2283\tOrganization\t\t\t\t巨硬"));

    assertThat(found).extracting(FoundEntity::id).containsExactly("Q2283");
    assertThat(found.getFirst().mentions()).hasSize(2);
  }

  @Test
  void ownNameIsFoundWhereTheRecogniserExpectsNone() {
    String text = "各地公安部门昨天检查了三百家旅馆。";

    assertThat(recognize(text, OwnNames.NONE)).isEmpty();
    assertThat(recognize(text, own("\tOrganization\t公安部\t\t")))
        .extracting(FoundEntity::name)
        .containsExactly("公安部");
  }

  @Test
  void allBadLinesAreTold() {
    List<String> lines =
        List.of(
            "\uFEFF# mine", "", "Q1\tFirm\ta\tb\tc", "\tPlace\t a\tb\tc", "a b", "\tPlace\t\t\t");

    BadNamesException thrown =
        catchThrowableOfType(BadNamesException.class, () -> OwnNames.of(lines));

    assertThat(thrown.lines())
        .extracting(BadNamesException.BadLine::number)
        .containsExactly(3, 4, 5, 6);
    assertThat(thrown.listed("own.tsv"))
        .startsWith("own.tsv:3: expected a type second, one of Person,")
        .contains("own.tsv:5: expected 5 to 7 columns parted by tabs, not 1");
  }

  @Test
  void noMoreThanTwentyBadLinesAreListed() {
    assertThatThrownBy(() -> OwnNames.of(Collections.nCopies(25, "bad")))
        .hasMessageContaining("line 20:")
        .hasMessageEndingWith("\nand 5 more bad lines");
  }

  private static OwnNames own(String... rows) {
    return OwnNames.of(List.of(rows));
  }

  private static List<FoundEntity> recognize(String text, OwnNames own) {
    return new EntityRecognizer(HanCharacters.load(), own, Recognition.DEFAULT)
        .recognize(null, text, "zh-Hans");
  }
}
