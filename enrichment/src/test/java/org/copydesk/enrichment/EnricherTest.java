package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.events.Amount;
import org.copydesk.events.DateMention;
import org.copydesk.events.Edit;
import org.copydesk.events.Edit.Reason;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Entity;
import org.copydesk.events.Field;
import org.copydesk.events.Person;
import org.copydesk.events.Provenance.Source;
import org.junit.jupiter.api.Test;

class EnricherTest {

  private static final Enricher ENRICHER = new Enricher();

  private static final String DAMAGED =
      """
      最新在线视频-免费在线视频-在线视频观看-高清在线视频
      微軟擴(kuò)建數(shù)據(jù)中心😀
      2026-01-02 10:30
      作者：林晓

      當?shù)貢r間1月2日,微軟宣布與創(chuàng)業(yè)公司合作,投資額達(dá)12億美元,占股49%。微軟的創(chuàng)始人比爾·蓋茨出席。
      上一篇
      下一篇
      """;

  @Test
  void damagedArticleComesOutRepairedAndExplained() {
    EnrichedArticle enriched = enrich(DAMAGED);

    String body = enriched.article().articleBody();
    assertThat(body)
        .startsWith("微軟擴建數據中心😀\n")
        .contains("當地時間1月2日,微軟宣布與創業公司合作,投資額達12億美元")
        .doesNotContain("在线视频", "上一篇", "(");
    assertThat(rebuilt(DAMAGED, enriched.edits())).isEqualTo(body);
    assertThat(enriched.edits())
        .extracting(Edit::reason)
        .contains(Edit.Reason.SPAM, Edit.Reason.GLOSS, Edit.Reason.MOJIBAKE, Edit.Reason.FURNITURE);
  }

  @Test
  void everyStepIsToldAtItsEndAndExtractionOfPagesOnly() {
    List<Step> ofPage = new ArrayList<>();
    List<Step> ofText = new ArrayList<>();

    ENRICHER.enrich(Received.html("<p>The harbour reopened.</p>"), Received.AT, ofPage::add);
    ENRICHER.enrich(Received.text("The harbour reopened."), Received.AT, ofText::add);

    assertThat(ofPage).containsExactly(Step.values());
    assertThat(ofText).containsExactlyElementsOf(ofPage.subList(1, ofPage.size()));
  }

  @Test
  void fieldsOfTheArticleAreFoundInItsText() {
    EnrichedArticle enriched = enrich(DAMAGED);

    assertThat(enriched.article().headline()).isEqualTo("微軟擴建數據中心😀");
    assertThat(enriched.article().author()).extracting("name").containsExactly("林晓");
    assertThat(enriched.article().datePublished()).isEqualTo("2026-01-02T10:30");
    assertThat(enriched.article().inLanguage()).isEqualTo("zh-Hant");
    assertThat(enriched.provenance().datePublished()).isEqualTo(Source.TEXT);
    assertThat(enriched.provenance().url()).isNull();
  }

  @Test
  void mentionsAreExactSlicesInCodePoints() {
    EnrichedArticle enriched = enrich(DAMAGED);

    Slices.assertTrue(enriched);
    assertThat(enriched.dates())
        .extracting(DateMention::text, DateMention::value)
        .contains(tuple("1月2日", "2026-01-02"));
    assertThat(enriched.amounts())
        .extracting(Amount::value, Amount::unit)
        .contains(tuple(new BigDecimal("1200000000"), "USD"), tuple(new BigDecimal("49"), "%"));
    Entity microsoft =
        enriched.entities().stream().filter(e -> e.id().equals("Q2283")).findFirst().orElseThrow();
    assertThat(microsoft.sameAs()).isEqualTo("https://www.wikidata.org/entity/Q2283");
    assertThat(microsoft.mentions())
        .extracting(Entity.Mention::field)
        .contains(Field.HEADLINE, Field.ARTICLE_BODY);
  }

  @Test
  void ownOutputIsLeftAlone() {
    String body = enrich(DAMAGED).article().articleBody();

    EnrichedArticle again = enrich(body);

    assertThat(again.edits()).isEmpty();
    assertThat(again.article().articleBody()).isEqualTo(body);
  }

  @Test
  void sameArticleGivesTheSameResult() {
    assertThat(enrich(DAMAGED)).isEqualTo(enrich(DAMAGED));
    assertThat(new Enricher().enrich(Received.text(DAMAGED), Received.AT))
        .isEqualTo(enrich(DAMAGED));
  }

  @Test
  void pageOfHtmlIsReadAsItsArticle() {
    EnrichedArticle enriched =
        ENRICHER.enrich(
            Received.html(
                """
                <html lang="en"><head><title>Port opens - Bay Daily</title>
                <meta property="article:published_time" content="2026-01-02T10:30:00+08:00">
                <meta name="author" content="Jo Park"></head>
                <body><nav>Home News Sport</nav><article><h1>Port opens</h1>
                <p>The second terminal opened on Friday after four years of work, the port said.</p>
                <p>It cost $1.3 billion, and the first ship is expected next week, officials said.</p>
                </article><footer>All rights reserved</footer></body></html>
                """),
            Received.AT);

    assertThat(enriched.article().articleBody())
        .contains("The second terminal opened")
        .doesNotContain("<p>", "Home News", "All rights");
    assertThat(enriched.article().encodingFormat()).isNull();
    assertThat(enriched.article().headline()).isEqualTo("Port opens");
    assertThat(enriched.provenance().headline()).isEqualTo(Source.HTML);
    assertThat(enriched.article().datePublished()).startsWith("2026-01-02T10:30");
    assertThat(enriched.language().tag()).isEqualTo("en");
    assertThat(enriched.dates())
        .extracting(DateMention::text, DateMention::value)
        .contains(tuple("Friday", "2026-01-02"));
    Slices.assertTrue(enriched);
  }

  @Test
  void senderGoesBeforeTextAndAddress() {
    EnrichedArticle submitted =
        ENRICHER.enrich(
            Received.article(
                "https://news.example/2026/01/05/port",
                "Port\u0007 opens",
                "2026-01-02\nThe port opened.",
                null,
                "2026-01-03"),
            Received.AT);
    EnrichedArticle addressed =
        ENRICHER.enrich(
            Received.article(
                "https://news.example/2026/01/05/port", null, "The port opened.", null, null),
            Received.AT);

    assertThat(submitted.article().datePublished()).isEqualTo("2026-01-03");
    assertThat(submitted.provenance().datePublished()).isEqualTo(Source.SUBMITTED);
    assertThat(submitted.article().headline()).isEqualTo("Port opens");
    assertThat(addressed.article().datePublished()).isEqualTo("2026-01-05");
    assertThat(addressed.provenance().datePublished()).isEqualTo(Source.URL);
  }

  @Test
  void changesToAHeadlineAreListedAndRebuildIt() {
    String given = " Port\u0007 opens &amp; closes\u3000";
    EnrichedArticle enriched =
        ENRICHER.enrich(Received.article(null, given, "The port opened.", null, null), Received.AT);

    assertThat(enriched.article().headline()).isEqualTo("Port opens & closes");
    assertThat(rebuilt(given, enriched.headlineEdits())).isEqualTo("Port opens & closes");
    assertThat(enriched.headlineEdits())
        .extracting(Edit::reason)
        .contains(Reason.WHITESPACE, Reason.CONTROL, Reason.MARKUP);
    assertThat(enriched.edits()).isEmpty();
  }

  @Test
  void theEditorThatATextNamesIsNotItsAuthor() {
    EnrichedArticle enriched = enrich("港口开放\n\n作者：林晓\n\n港口昨天重新开放，首批货轮已经靠岸。\n\n责任编辑：周岚");

    assertThat(enriched.article().author()).extracting(Person::name).containsExactly("林晓");
    assertThat(enriched.article().editor()).extracting(Person::name).containsExactly("周岚");
    assertThat(enriched.provenance().editor()).isEqualTo(Source.TEXT);
  }

  @Test
  void spaceAloneIsAnArticleInNoLanguage() {
    EnrichedArticle enriched = enrich(" \n\u3000");

    assertThat(enriched.language().tag()).isEqualTo("und");
    assertThat(enriched.article().inLanguage()).isNull();
  }

  private static EnrichedArticle enrich(String body) {
    return ENRICHER.enrich(Received.text(body), Received.AT);
  }

  private static String rebuilt(String submitted, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      assertThat(Slices.of(submitted, edit.start(), edit.end())).isEqualTo(edit.text());
      text.append(Slices.of(submitted, done, edit.start())).append(edit.replacement());
      done = edit.end();
    }
    return text + Slices.of(submitted, done, submitted.codePointCount(0, submitted.length()));
  }
}
