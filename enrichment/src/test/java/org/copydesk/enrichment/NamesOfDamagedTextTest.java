package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Entity;
import org.copydesk.events.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names stand exactly where they are told, in the repaired text of the article's own script. */
class NamesOfDamagedTextTest {

  private static final Enricher ENRICHER = new Enricher();

  @ParameterizedTest
  @CsvSource({
    "traditional,微軟週三宣布在瑞典投資，微軟總裁布拉德·史密斯說，計劃不變。,微軟,2",
    "mixed scripts,微軟昨日宣佈投资，微软總裁说，數據中心明年完工。,微软,1",
    "glosses,當?shù)貢r間1月2日，微軟宣布與創(chuàng)業(yè)公司合作，微軟投資額達(dá)12億美元。,微軟,2",
    "emoji before names,😀🚀微軟與谷歌競爭，👩‍💻微軟領先。,微軟,2"
  })
  void offsetsAreExact(String damage, String text, String name, int mentions) {
    EnrichedArticle enriched = ENRICHER.enrich(Received.text(text), Received.AT);

    int found = 0;
    for (Entity entity : enriched.entities()) {
      for (Entity.Mention mention : entity.mentions()) {
        String field =
            mention.field() == Field.HEADLINE
                ? String.valueOf(enriched.article().headline())
                : enriched.article().articleBody();
        int start = field.offsetByCodePoints(0, mention.start());
        int end = field.offsetByCodePoints(0, mention.end());
        assertThat(field.substring(start, end)).as(damage).isEqualTo(mention.text());
        found += mention.field() == Field.ARTICLE_BODY && mention.text().equals(name) ? 1 : 0;
      }
    }
    assertThat(found).as(damage).isEqualTo(mentions);
  }
}
