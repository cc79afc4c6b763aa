package org.copydesk.enrichment.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.copydesk.enrichment.language.HanCharacters;
import org.copydesk.enrichment.language.HanCharacters.Tell;
import org.copydesk.events.Entity;
import org.junit.jupiter.api.Test;

class AliasTableTest {

  private static final List<KnownEntity> SHIPPED = AliasTable.shipped("aliases.tsv");
  private static final HanCharacters CHARACTERS = HanCharacters.load();
  private static final Folding FOLDING = new Folding(CHARACTERS);

  @Test
  void shippedTableHoldsTheWellKnown() {
    assertThat(SHIPPED).hasSizeGreaterThanOrEqualTo(3000);
  }

  @Test
  void noSureNameMeansTwoEntities() {
    Map<String, KnownEntity> owners = new HashMap<>();
    List<String> doubles = new ArrayList<>();
    for (KnownEntity entity : SHIPPED) {
      for (String name : Set.copyOf(entity.names())) {
        KnownEntity owner = owners.putIfAbsent(FOLDING.fold(name), entity);
        if (owner != null && !owner.equals(entity)) {
          doubles.add(name);
        }
      }
    }
    assertThat(doubles).isEmpty();
  }

  @Test
  void noWikidataIdStandsTwice() {
    Set<String> ids = new HashSet<>();
    assertThat(SHIPPED)
        .filteredOn(entity -> entity.wikidataId() != null)
        .allMatch(entity -> ids.add(entity.wikidataId()));
  }

  @Test
  void namesHaveNoSpaceAround() {
    assertThat(SHIPPED)
        .flatExtracting(KnownEntity::names)
        .allMatch(name -> name.equals(name.strip()));
  }

  @Test
  void chineseNamesStandInBothScripts() {
    assertThat(SHIPPED)
        .allMatch(entity -> (entity.simplified() == null) == (entity.traditional() == null));
  }

  /** But for characters that names keep: 哪吒, 乾隆, 昇腾, 胡厚崑. */
  @Test
  void simplifiedNamesAreSimplified() {
    assertThat(SHIPPED)
        .extracting(KnownEntity::simplified)
        .filteredOn(Objects::nonNull)
        .extracting(name -> name.replaceAll("[吒乾昇崑]", ""))
        .filteredOn(name -> !CHARACTERS.simplified(name).equals(name))
        .isEmpty();
  }

  /** Wording may differ by region, characters may not: 輝達 and 英偉達 for 英伟达, never 英伟達. */
  @Test
  void traditionalNamesHoldNoSimplifiedCharacter() {
    assertThat(SHIPPED)
        .extracting(KnownEntity::traditional)
        .filteredOn(Objects::nonNull)
        .allMatch(name -> name.chars().noneMatch(c -> CHARACTERS.tell((char) c) == Tell.HANS));
  }

  @Test
  void noNameIsOneCharacter() {
    assertThat(SHIPPED).flatExtracting(KnownEntity::names).allMatch(name -> name.length() > 1);
  }

  @Test
  void entitiesOfATypeStandTogether() {
    List<Entity.Type> sections = new ArrayList<>();
    for (KnownEntity entity : SHIPPED) {
      if (sections.isEmpty() || sections.getLast() != entity.type()) {
        sections.add(entity.type());
      }
    }
    assertThat(sections).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void rowIsRead() throws IOException {
    String row = "Q1\tOrganization\t新社\t\tNews Co\t?社|新闻社\t报|纸";
    KnownEntity entity = AliasTable.read(new StringReader("# comment\n" + row + "\n")).getFirst();
    assertThat(entity.wikidataId()).isEqualTo("Q1");
    assertThat(entity.type()).isEqualTo(Entity.Type.ORGANIZATION);
    assertThat(entity.names()).containsExactly("新社", "News Co", "新闻社");
    assertThat(entity.weakNames()).containsExactly("社");
    assertThat(entity.context()).containsExactly("报", "纸");
  }

  @Test
  void badRowIsNamedByItsNumber() {
    assertThatThrownBy(() -> AliasTable.read(new StringReader("\n\nQ1\tOrganisation\ta\tb\tc\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> AliasTable.read(new StringReader("2283\tProduct\ta\tb\tc\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Wikidata");
  }
}
