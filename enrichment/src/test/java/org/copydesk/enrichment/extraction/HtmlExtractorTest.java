package org.copydesk.enrichment.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractorTest {

  private static final String STORY =
      "<div class='article-content'><p>The council voted on Tuesday, after a long debate, to reopen"
          + " the line.</p><p>Work begins in spring, officials said, and <a href='/x'>will take</a>"
          + " two years.</p></div>";

  private static final String TEXT =
      """
      The council voted on Tuesday, after a long debate, to reopen the line.
      Work begins in spring, officials said, and will take two years.\
      """;

  private final HtmlExtractor extractor = new HtmlExtractor();

  @Test
  void paragraphsOfTheStoryAreTheLinesOfTheText() {
    HtmlArticle article =
        extractor.extract(
            "<nav><a href='/'>Home</a></nav>"
                + STORY
                + "<div class='sidebar'><p>Other news, that has nothing to do with it, at all.</p>"
                + "</div><footer><p>All rights reserved, of course, and so on and so on.</p></footer>");

    assertThat(article.text()).isEqualTo(TEXT);
  }

  @Test
  void linkedDataIsReadFromGraphs() {
    HtmlArticle article =
        extractor.extract(
            """
            <html lang="en-GB"><script type="application/ld+json">{"@graph":[
              {"@type":"Organization","@id":"#p","name":"Harbour Times","url":"https://times.example"},
              {"@type":["NewsArticle"],"headline":"Line &amp; bridge","datePublished":"2024-03-02T03:37:00+08:00",
               "author":[{"@type":"Person","name":"Jane Doe"},"John Q. Public"],"publisher":{"@id":"#p"}}]}
            </script>\
            """
                + STORY);

    assertThat(article.headline()).isEqualTo("Line & bridge");
    assertThat(article.author())
        .containsExactly(new Person("Jane Doe", null), new Person("John Q. Public", null));
    assertThat(article.publisher())
        .isEqualTo(new Organization("Harbour Times", "https://times.example"));
    assertThat(article.datePublished()).isEqualTo("2024-03-02T03:37+08:00");
    assertThat(article.inLanguage()).isEqualTo("en-GB");
  }

  @Test
  void metaElementsServeWhereThereIsNoLinkedData() {
    HtmlArticle article =
        extractor.extract(
            "<meta property='og:title' content='Line reopens'><meta property='og:site_name'"
                + " content='Harbour Times'><meta name='author' content='By Jane Doe'><meta"
                + " property='article:published_time' content='2024-03-02T03:37:11Z'>"
                + STORY);

    assertThat(article.headline()).isEqualTo("Line reopens");
    assertThat(article.author()).containsExactly(new Person("Jane Doe", null));
    assertThat(article.publisher()).isEqualTo(new Organization("Harbour Times", null));
    assertThat(article.datePublished()).isEqualTo("2024-03-02T03:37:11Z");
  }

  @Test
  void visibleBylineAndDateServeWhereNothingIsMarked() {
    HtmlArticle article =
        extractor.extract(
            "<title>Line reopens - Harbour Times</title><h1>Line reopens</h1><div>By Jane Doe</div>"
                + "<div>March 2, 2024 5:00 pm</div>"
                + STORY);

    assertThat(article.headline()).isEqualTo("Line reopens");
    assertThat(article.author()).containsExactly(new Person("Jane Doe", null));
    assertThat(article.datePublished()).isEqualTo("2024-03-02T17:00");
  }

  @Test
  void aFormAroundTheWholePageHoldsTheStory() {
    String page =
        "<body><form id='aspnetForm'><input type='hidden'><div class='top'><a href='/'>Home</a></div>"
            + STORY
            + "<p>The last train had left in 1987, with nobody aboard.</p></form></body>";

    assertThat(extractor.extract(page).text()).startsWith(TEXT);
  }

  @Test
  void aFormBesideTheStoryIsNoText() {
    String page = "<body>" + STORY + "<form><p>Sign up for our letter, now.</p></form></body>";

    assertThat(extractor.extract(page).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>© Harbour Times</p>",
        "<nav>Line reopens</nav>",
        "<div hidden>Line reopens</div>",
        "<footer>Line reopens</footer>",
        "<p>Advertisement</p>",
        "<a href='/x'>Line reopens on Tuesday</a>",
        "<frameset><noframes>Line reopens</noframes></frameset>"
      })
  void noPageWithTextIsAnEmptyArticle(String page) {
    assertThat(extractor.extract(page).text()).isNotEmpty();
  }

  @Test
  void anEmptyPageIsAnEmptyArticle() {
    assertThat(extractor.extract("").text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<table><tr><td>", "<a href=x>b</a> ", "<", "<span>a", "<ul><li>a, b, c"})
  @Timeout(60)
  void hostilePagesAreBoundedInDepthAndTime(String part) {
    HtmlArticle article = extractor.extract(part.repeat((1 << 17) / part.length()));

    assertThat(article.author()).isEmpty();
  }
}
