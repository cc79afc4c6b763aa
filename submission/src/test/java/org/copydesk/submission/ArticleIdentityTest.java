package org.copydesk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.copydesk.events.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdentityTest {

  @Test
  void addressNamesTheArticle() throws Exception {
    Article article =
        article(
            """
            {"url":"HTTPS://Example.com/a?utm_source=x","articleBody":"a","identifier":"7"}
            """);

    assertThat(ArticleIdentity.id(article)).isEqualTo(sha256("https://example.com/a"));
  }

  @Test
  void identifierAndPublisherNameAnArticleWithoutAddress() throws Exception {
    Article article =
        article("{\"articleBody\":\"a\",\"identifier\":\"7\",\"publisher\":\"Example News\"}");
    Article ofNobody = article("{\"articleBody\":\"a\",\"identifier\":\"7\"}");

    assertThat(ArticleIdentity.id(article)).isEqualTo(sha256("7\nExample News"));
    assertThat(ArticleIdentity.id(ofNobody)).isEqualTo(sha256("7\n"));
  }

  @Test
  void bodyNamesAnArticleWithoutEither() throws Exception {
    Article article = article("{\"articleBody\":\"港口\",\"headline\":\"b\"}");

    assertThat(ArticleIdentity.id(article)).isEqualTo(sha256("港口"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"articleBody\":\"a\",\"headline\":\"h\",\"x\":{\"b\":1,\"a\":[2]}} | {\"x\":{\"a\":[2],\"b\":1},\"headline\":\"h\",\"articleBody\":\"a\"}",
        "{\"articleBody\":\"a\",\"x\":1.50} | {\"articleBody\":\"a\",\"x\":15e-1}",
        "{\"articleBody\":\"a\",\"x\":\"é\"} | {\"articleBody\":\"\\u0061\",\"x\":\"\\u00e9\"}",
        "{\"articleBody\":\"a\"} | { \"articleBody\" : \"a\", \"headline\": null, \"author\": [], \"url\": \" \" }",
        "{\"articleBody\":\"a\",\"author\":\"Ada\"} | {\"articleBody\":\"a\",\"author\":[{\"name\":\"Ada\"}]}",
      })
  void sameContentIsTheSameRevisionHoweverItIsWritten(String one, String other) throws Exception {
    assertThat(ArticleIdentity.revision(article(other)))
        .isEqualTo(ArticleIdentity.revision(article(one)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"articleBody\":\"a\"} | {\"articleBody\":\"a \"}",
        "{\"articleBody\":\"a\"} | {\"articleBody\":\"a\",\"x\":null}",
        "{\"articleBody\":\"a\",\"x\":\"1\"} | {\"articleBody\":\"a\",\"x\":1}",
        "{\"articleBody\":\"a\",\"x\":[1,2]} | {\"articleBody\":\"a\",\"x\":[2,1]}",
        "{\"articleBody\":\"a\",\"url\":\"https://a.example/\"} | {\"articleBody\":\"a\",\"url\":\"https://a.example/#b\"}",
        "{\"articleBody\":\"a\",\"encodingFormat\":\"text/html\"} | {\"articleBody\":\"a\"}",
      })
  void otherContentIsAnotherRevision(String one, String other) throws Exception {
    assertThat(ArticleIdentity.revision(article(other)))
        .isNotEqualTo(ArticleIdentity.revision(article(one)));
  }

  @Test
  void canonicalFormIsSortedAndWithoutSpace() throws Exception {
    Article article =
        article(
            """
            {"x":{"ü":true,"a":1.0,"Z":[null,"\\n\\""]},"url":"https://a.example/","articleBody":"港",
             "author":["Ada"],"keywords":["k"],"publisher":"P","datePublished":"2024-03"}
            """);

    assertThat(CanonicalJson.of(article))
        .isEqualTo(
            "{\"articleBody\":\"港\",\"author\":[{\"name\":\"Ada\"}],\"datePublished\":\"2024-03\","
                + "\"extra\":{\"x\":{\"Z\":[null,\"\\n\\\"\"],\"a\":1,\"ü\":true}},"
                + "\"keywords\":[\"k\"],\"publisher\":{\"name\":\"P\"},"
                + "\"url\":\"https://a.example/\"}");
  }

  /** Changing it would give every stored article another revision. */
  @Test
  void revisionStaysWhatItWas() throws Exception {
    Article article =
        article("{\"articleBody\":\"The harbour reopened.\",\"headline\":\"Harbour\"}");

    assertThat(ArticleIdentity.revision(article))
        .isEqualTo(sha256("{\"articleBody\":\"The harbour reopened.\",\"headline\":\"Harbour\"}"));
  }

  private static Article article(String json) throws Exception {
    return ArticleReader.read(new ArticleJson().parse(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 32);
  }
}
