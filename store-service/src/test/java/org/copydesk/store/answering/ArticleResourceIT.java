package org.copydesk.store.answering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.Sample;
import org.copydesk.store.persistence.ArticleRepository;
import org.copydesk.store.persistence.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class ArticleResourceIT {

  @Inject Schema schema;
  @Inject ArticleRepository repository;

  /** An entity that only this test's articles have, so that tests don't see one another's. */
  private final String mark = "mark-" + Sample.newId();

  @BeforeEach
  void awaitTables() {
    schema.present().await().atMost(Duration.ofSeconds(30));
  }

  private Sample marked() {
    return Sample.article().entity(mark, mark);
  }

  private void store(Sample... articles) {
    repository.store(Stream.of(articles).map(Sample::change).toList());
  }

  private RequestSpecification marks() {
    return given().queryParam("entity", mark);
  }

  private List<String> ids(RequestSpecification request) {
    return request.get("/articles").then().statusCode(200).extract().path("articles.id");
  }

  @Test
  void articleIsTheEventByteForByte() {
    Sample article = marked().headline("\u0000 中 \uD83D\uDE00").body("é\n\"");
    store(article);

    var answer =
        given()
            .get("/articles/{id}", article.id())
            .then()
            .statusCode(200)
            .contentType("application/json")
            .extract();

    assertThat(answer.asByteArray()).isEqualTo(article.bytes());
  }

  @Test
  void entityTagSparesWhatTheClientHas() {
    Sample article = marked();
    store(article);
    String tag = given().get("/articles/{id}", article.id()).header("ETag");

    given().header("If-None-Match", tag).get("/articles/{id}", article.id()).then().statusCode(304);
    assertThat(tag).startsWith("\"r1.");

    store(article.headline("enriched again").enrichedAt(Sample.NOON.plusSeconds(99)));
    given().header("If-None-Match", tag).get("/articles/{id}", article.id()).then().statusCode(200);
  }

  @Test
  void earlierRevisionCanBeHad() {
    Sample old = marked().revision("old").headline("old");
    store(old);
    byte[] oldBytes = old.bytes();
    store(old.revision("new").headline("new").receivedAt(Sample.NOON.plusSeconds(5)));

    assertThat(given().queryParam("revision", "old").get("/articles/{id}", old.id()).asByteArray())
        .isEqualTo(oldBytes);
    given()
        .get("/articles/{id}", old.id())
        .then()
        .body("revision", equalTo("new"), "article.headline", equalTo("new"));
    given().queryParam("revision", "none").get("/articles/{id}", old.id()).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "%00", "%27%3B--", "a%2Fb", "%F0%9F%98%80", "%FF", ".."})
  void unknownArticleIsAProblem(String id) {
    given()
        .urlEncodingEnabled(false)
        .get("/articles/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404));
  }

  @Test
  void itemShowsWhatTheListPromises() {
    Sample article = marked().published("2024-03").language("zh-Hant").headline("標題");
    store(article);

    marks()
        .get("/articles")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body(
            "articles.size()",
            equalTo(1),
            "articles[0].id",
            equalTo(article.id()),
            "articles[0].revision",
            equalTo("r1"),
            "articles[0].url",
            equalTo("https://news.example/" + article.id()),
            "articles[0].headline",
            equalTo("標題"),
            "articles[0].language",
            equalTo("zh-Hant"),
            "articles[0].datePublished",
            equalTo("2024-03"),
            "articles[0].receivedAt",
            equalTo("2026-03-01T12:00:00Z"),
            "articles[0].enrichedAt",
            equalTo("2026-03-01T12:00:01Z"),
            "next",
            nullValue());
  }

  @Test
  void languageMatchesItsScripts() {
    Sample hans = marked().language("zh-Hans");
    Sample hant = marked().language("zh-Hant");
    Sample zhuang = marked().language("zha");
    store(hans, hant, zhuang);

    assertThat(ids(marks().queryParam("language", "zh")))
        .containsExactlyInAnyOrder(hans.id(), hant.id());
    assertThat(ids(marks().queryParam("language", "ZH-hant"))).containsExactly(hant.id());
    assertThat(ids(marks().queryParam("language", "en"))).isEmpty();
  }

  @Test
  void entityIsFoundByIdNameAndSurface() {
    Sample both = marked().entity("Q2283", "微軟", "Microsoft").entity("Q312", "Apple");
    Sample one = marked().entity("Q2283", "Microsoft Corp");
    store(both, one);

    assertThat(ids(marks().queryParam("entity", "Q2283")))
        .containsExactlyInAnyOrder(both.id(), one.id());
    for (String name : List.of("微軟", "微软", "microsoft", "ＭＩＣＲＯＳＯＦＴ")) {
      assertThat(ids(marks().queryParam("entity", name))).as(name).containsExactly(both.id());
    }
    assertThat(ids(marks().queryParam("entity", "Q2283", "apple"))).containsExactly(both.id());
    assertThat(ids(marks().queryParam("entity", "Micro"))).isEmpty();
  }

  @Test
  void mentionedTimesAreHalfOpen() {
    LocalDateTime day = LocalDateTime.of(2025, 3, 11, 0, 0);
    Sample article =
        marked().mentions(day, day.plusDays(1)).mentions(day.plusYears(1), day.plusYears(1));
    store(article);

    assertThat(ids(marks().queryParam("mentions-from", "2025-03-11"))).isNotEmpty();
    assertThat(ids(marks().queryParam("mentions-to", "2025-03-11"))).isEmpty();
    assertThat(ids(marks().queryParam("mentions-to", "2025-03-11T00:01"))).isNotEmpty();
    assertThat(between("mentions", "2025-03-12", "2026-03-11")).isEmpty();
    assertThat(between("mentions", "2025-03-12", "2026-03-11T00:00:01")).isNotEmpty();
    assertThat(between("mentions", "2025-03-11T23:59:59Z", "2025-03-12")).isNotEmpty();
    assertThat(ids(marks().queryParam("mentions-from", "2026-03-12"))).isEmpty();
  }

  @Test
  void publicationDateTouchesTheWindow() {
    Sample march = marked().published("2024-03");
    Sample exact = marked().published("2024-03-22T03:37");
    Sample unknown = marked();
    store(march, exact, unknown);

    assertThat(between("published", "2024-03-22", "2024-03-23"))
        .containsExactly(exact.id(), march.id());
    assertThat(between("published", "2024-02", "2024-03")).isEmpty();
    assertThat(between("published", "2024-03", "2024-03-02")).containsExactly(march.id());
    assertThat(ids(marks().queryParam("published-from", "2024-04"))).isEmpty();
    assertThat(ids(marks().queryParam("published-to", "2024-03-01"))).isEmpty();
    assertThat(ids(marks().queryParam("published-to", "2024-04")))
        .containsExactly(exact.id(), march.id());
  }

  private List<String> between(String what, String from, String to) {
    return ids(marks().queryParam(what + "-from", from).queryParam(what + "-to", to));
  }

  @Test
  void newestComesFirstAndReceiptStandsInForAnUnknownDate() {
    Sample received = marked().receivedAt(Sample.NOON);
    Sample before = marked().published("2026-03-01T11:59");
    Sample after = marked().published("2026-03-01T12:01");
    store(before, received, after);

    assertThat(ids(marks())).containsExactly(after.id(), received.id(), before.id());
  }

  @Test
  void pagesOverTiesShowEachArticleOnceWhileOthersAreAdded() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Sample article = marked().published(i < 20 ? "2024-03-22" : null);
      store(article);
      expected.add(article.id());
    }

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = marks().queryParam("limit", 4);
      var answer =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/articles")
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(answer.path("articles.id"));
      cursor = answer.path("next");
      store(marked().published("2026-03-02")); // newer than all: before the first page
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(new HashSet<>(seen)).isEqualTo(new HashSet<>(expected));
  }

  @Test
  void limitIsTwentyUnlessSaid() {
    store(Stream.generate(this::marked).limit(21).toArray(Sample[]::new));

    assertThat(ids(marks())).hasSize(20);
    assertThat(ids(marks().queryParam("limit", 21))).hasSize(21);
    assertThat(marks().queryParam("limit", 21).get("/articles").<String>path("next")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "q, word",
    "sort, newest",
    "language, 'zh'' or 1=1'",
    "language, '%'",
    "entity, ''",
    "entity, '\u0000'",
    "mentions-from, '2024-02-30'",
    "mentions-from, '-infinity'",
    "mentions-to, '99999-01-01'",
    "published-from, '2024-03-22T03:37+08:00;drop table article'",
    "published-to, now()",
    "limit, 0",
    "limit, 101",
    "limit, 2147483648",
    "limit, '1;'",
    "cursor, 'MSAyMDI0'",
    "cursor, '../../etc/passwd'",
    "<script>, x",
  })
  void hostileParameterIsNamedInAProblem(String name, String value) {
    given()
        .queryParam(name, value)
        .get("/articles")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "type",
            equalTo("/problems/invalid-parameter"),
            "parameter",
            equalTo(name),
            "detail",
            startsWith(name));
  }

  @Test
  void quotesAndWildcardsInAnEntityAreOnlyCharacters() {
    store(marked().entity("x", "O'Brien {\"a\",b}\\ % _ NULL"));

    assertThat(ids(marks().queryParam("entity", "o'brien {\"a\",b}\\ % _ null"))).hasSize(1);
    assertThat(ids(marks().queryParam("entity", "o'brien%"))).isEmpty();
    assertThat(ids(marks().queryParam("entity", "null"))).isEmpty();
  }

  @Test
  void oneArticleTakesNoOtherParameter() {
    given()
        .queryParam("limit", 1)
        .get("/articles/x")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("limit"));
  }

  @Test
  void otherPathsAndMethodsAreProblems() {
    given().get("/nothing").then().statusCode(404).contentType("application/problem+json");
    given()
        .post("/articles")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("status", equalTo(405));
    given()
        .accept("text/csv")
        .get("/articles")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void openApiNamesEveryParameter() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(
            "paths.'/articles'.get.parameters.name",
            containsInAnyOrder(
                "language",
                "entity",
                "mentions-from",
                "mentions-to",
                "published-from",
                "published-to",
                "pipeline-before",
                "limit",
                "cursor"),
            "paths.'/articles/{id}'.get.parameters.name",
            containsInAnyOrder("id", "revision"));
    assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
  }
}
