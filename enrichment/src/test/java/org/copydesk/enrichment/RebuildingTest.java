package org.copydesk.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.events.Article;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.copydesk.events.Rebuilding;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.SourceCharset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was enriched can be enriched again from nothing but the result. */
class RebuildingTest {

  private static final Instant LATER = Received.AT.plusSeconds(86_400);
  private static final Enricher ENRICHER = new Enricher();
  private static final String PAGE =
      """
      <html><head><title>Harbour &amp; ferry - Example News</title>
      <meta property="og:title" content="Harbour  &amp;amp; ferry">
      <meta name="author" content="Ada Example">
      <meta property="og:site_name" content="Example News">
      <meta property="article:published_time" content="2025-03-11T08:30:00+01:00">
      <link rel="canonical" href="https://news.example/harbour"></head>
      <body><nav>Home | News</nav><article><h1>Harbour &amp; ferry</h1>
      <p>By Ada Example, 11 March 2025</p>
      <p>The harbour\u200b of Rotterdam reopened on Monday after a three-day storm, which cost 2&nbsp;million dollars.</p>
      <p>Microsoft will move the control of the ferries to its cloud, the port said on Tuesday.</p>
      </article><footer>Share on Facebook</footer></body></html>
      """;

  static Stream<ReceivedArticle> texts() {
    return Stream.concat(
        ArticleCase.all().stream().map(each -> Received.text(each.submitted())),
        Stream.of(
            Received.text("\uD83D\uDE00微軟擴(kuò)建\u0000數(shù)據(jù)中心\uD83D\uDE00\n點贊\n分享\n"),
            Received.text("点赞"),
            everyField(null)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextComesBackAsItWasSubmitted(ReceivedArticle received) {
    EnrichedArticle enriched = ENRICHER.enrich(received, Received.AT);

    ReceivedArticle rebuilt = Rebuilding.received(enriched);

    assertThat(rebuilt).isEqualTo(received);
    assertThat(Rebuilding.isWithoutPage(enriched)).isFalse();
  }

  @Test
  void aPageComesBackWithItsTextAndWhatItSaid() {
    ReceivedArticle page = Received.html(PAGE);
    EnrichedArticle enriched = ENRICHER.enrich(page, Received.AT);

    ReceivedArticle rebuilt = Rebuilding.received(enriched);

    assertThat(Rebuilding.isWithoutPage(enriched)).isTrue();
    assertThat(rebuilt.article().headline()).as("not submitted").isNull();
    assertThat(rebuilt.article().author()).isEmpty();
    assertThat(enriched.article().author()).isNotEmpty();
    assertThat(ENRICHER.enrich(rebuilt, LATER)).isEqualTo(ENRICHER.enrich(page, LATER));
  }

  @Test
  void aPageThatSaysNothingIsStillKnownForOne() {
    ReceivedArticle page = Received.html("<p>The harbour reopened on Monday.</p>");
    EnrichedArticle enriched = ENRICHER.enrich(page, Received.AT);

    assertThat(Rebuilding.isWithoutPage(enriched)).isTrue();
    assertThat(ENRICHER.enrich(Rebuilding.received(enriched), LATER))
        .isEqualTo(ENRICHER.enrich(page, LATER));
  }

  @Test
  void fieldsOfThePageAndOfTheSenderStayApart() {
    ReceivedArticle page = everyField(PAGE);
    EnrichedArticle enriched = ENRICHER.enrich(page, Received.AT);

    ReceivedArticle rebuilt = Rebuilding.received(enriched);

    assertThat(rebuilt.article().headline()).isEqualTo(page.article().headline());
    assertThat(rebuilt.charset()).isEqualTo(page.charset());
    assertThat(ENRICHER.enrich(rebuilt, LATER)).isEqualTo(ENRICHER.enrich(page, LATER));
  }

  private static ReceivedArticle everyField(@Nullable String page) {
    ObjectNode extra = new JsonMapper().createObjectNode().put("section", "port");
    Article article =
        new Article(
            "https://news.example/1",
            "  Harbour&nbsp;reopens (kuò) ",
            page == null ? "By Ada Example\n\nThe  harbour reopened on 11 March 2025." : page,
            page == null ? null : Article.HTML,
            "2025-03-11T08:30+01:00",
            "2025-03-12",
            "en",
            List.of(new Person("Jo Park", null)),
            List.of(new Person("Lin Xiao", "https://news.example/lin")),
            new Organization("Example News", null),
            "desk-4711",
            List.of("harbour"),
            extra);
    return new ReceivedArticle(
        "a".repeat(32), "b".repeat(32), Received.AT, article, new SourceCharset("GBK", "GB18030"));
  }
}
