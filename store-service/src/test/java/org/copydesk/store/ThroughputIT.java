package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.copydesk.local.PostgresServer;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.mapping.ArticleRow;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.persistence.ArticleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Rows a second from the topic to the tables, beside plain JDBC batch inserts of the same rows into
 * tables of the same form. Run with {@code -Dcopydesk.figures=true}; alone on the machine.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "copydesk.figures", matches = "true")
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class ThroughputIT {

  private static final int ARTICLES = 20_000;
  private static final int BATCH = 1000;
  private static final int ROUNDS = 3;

  @Inject EnrichedTopic topic;
  @Inject ArticleRepository repository;
  @Inject AgroalDataSource database;

  private final Random random = new Random(7);

  private Sample article() {
    StringBuilder body = new StringBuilder();
    random.ints(2048, ' ', '~').forEach(body::appendCodePoint);
    Sample article =
        Sample.article()
            .body(body.toString())
            .published(
                "2024-03-%02dT%02d:37".formatted(1 + random.nextInt(28), random.nextInt(24)));
    LocalDateTime day = LocalDateTime.of(2024, 1, 1, 0, 0).plusDays(random.nextInt(700));
    for (int i = 0; i < 4; i++) {
      article.mentions(day.plusDays(7L * i), day.plusDays(7L * i + 1));
      article.entity("Q" + random.nextInt(5000), "name " + random.nextInt(5000), "surface " + i);
    }
    return article;
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static double rate(Work work) throws SQLException {
    long start = System.nanoTime();
    work.run();
    return ARTICLES / ((System.nanoTime() - start) / 1e9);
  }

  @Test
  void consumerReachesAFairPartOfPlainInserts() throws SQLException {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Sample> articles = IntStream.range(0, ARTICLES).mapToObj(i -> article()).toList();
      List<Change> changes = articles.stream().map(Sample::change).toList();
      double plain = rate(() -> insertPlainly(changes));
      double repositoryAlone =
          rate(() -> {
            for (int i = 0; i < ARTICLES; i += BATCH) {
              repository.store(changes.subList(i, i + BATCH));
            }
          });
      List<Sample> others = IntStream.range(0, ARTICLES).mapToObj(i -> article()).toList();
      double consumer = consume(others);
      System.out.printf(
          "round %d, rows/s: plain inserts %.0f, repository %.0f (%.2f), consumer %.0f (%.2f)%n",
          round, plain, repositoryAlone, repositoryAlone / plain, consumer, consumer / plain);
      best = Math.max(best, consumer / plain);
    }
    assertThat(best).isGreaterThan(0.5);
  }

  /** Records wait in the topic until the clock starts. */
  private double consume(List<Sample> articles) throws SQLException {
    double before = topic.processed();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table article in access exclusive mode");
      topic.send(articles.stream().map(EnrichedTopic::event).toList());
      connection.rollback();
    }
    return rate(() -> topic.awaitProcessed(before + ARTICLES));
  }

  private void insertPlainly(List<Change> changes) throws SQLException {
    // The service's own role may make no tables.
    PostgresServer server = PostgresTestResource.server();
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(), PostgresServer.USER, PostgresServer.PASSWORD);
        Statement ddl = connection.createStatement()) {
      ddl.execute("drop table if exists plain_article, plain_revision");
      ddl.execute("create table plain_article (like article including all)");
      ddl.execute("create table plain_revision (like article_revision including all)");
      connection.setAutoCommit(false);
      try (var revision =
              connection.prepareStatement("insert into plain_revision values (?,?,?,?,?,?)");
          var article =
              connection.prepareStatement(
                  "insert into plain_article (id, revision, received_at, enriched_at, url, headline,"
                      + " language, date_published, published_from, published_to, entity_keys,"
                      + " mentioned) values (?,?,?,?,?,?,?,?,?,?,?,cast(? as tsmultirange))")) {
        for (int i = 0; i < changes.size(); i++) {
          add(((Change.Keep) changes.get(i)).row(), revision, article, connection);
          if ((i + 1) % BATCH == 0) {
            revision.executeBatch();
            article.executeBatch();
            connection.commit();
          }
        }
      }
    }
  }

  private static void add(
      ArticleRow row, PreparedStatement revision, PreparedStatement article, Connection connection)
      throws SQLException {
    for (PreparedStatement statement : List.of(revision, article)) {
      statement.setString(1, row.id());
      statement.setString(2, row.revision());
      statement.setObject(3, row.receivedAt().atOffset(ZoneOffset.UTC));
      statement.setObject(4, row.enrichedAt().atOffset(ZoneOffset.UTC));
    }
    revision.setString(5, row.pipeline());
    revision.setString(6, row.event());
    revision.addBatch();
    article.setString(5, row.url());
    article.setString(6, row.headline());
    article.setString(7, row.language());
    article.setString(8, row.datePublished());
    article.setObject(9, row.published().from(), Types.TIMESTAMP);
    article.setObject(10, row.published().to(), Types.TIMESTAMP);
    article.setArray(11, connection.createArrayOf("text", row.entityKeys().toArray()));
    article.setString(12, row.mentioned());
    article.addBatch();
  }
}
