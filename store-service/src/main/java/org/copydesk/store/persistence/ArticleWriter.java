package org.copydesk.store.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.copydesk.events.LocalPeriod;
import org.copydesk.store.mapping.ArticleRow;

/**
 * The statements that change rows, in JDBC batches: an upsert that decides by comparing with what
 * is stored is beyond what an ORM can say.
 */
final class ArticleWriter {

  private static final String ERASE_ARTICLES = "delete from article where id = any (?)";
  private static final String ERASE_REVISIONS =
      "delete from article_revision where article_id = any (?)";

  /** Takes a revision that is new, or whose stored event the given one supersedes. */
  private static final String STORE_REVISION =
      """
      insert into article_revision as stored
        (article_id, revision, received_at, enriched_at, pipeline, event)
      values (?, ?, ?, ?, ?, ?)
      on conflict (article_id, revision) do update set
        received_at = excluded.received_at, enriched_at = excluded.enriched_at,
        pipeline = excluded.pipeline, event = excluded.event
      where (excluded.received_at, pipeline_rank(excluded.pipeline), excluded.enriched_at, excluded.event)
        > (stored.received_at, pipeline_rank(stored.pipeline), stored.enriched_at, stored.event)\
      """;

  /**
   * Takes the row unless a newer one is there. An equal one gives way: it is the same revision, and
   * {@link #STORE_REVISION} has found the given event to supersede the stored one.
   */
  private static final String STORE_CURRENT =
      """
      insert into article as stored
        (id, revision, received_at, enriched_at, url, headline, language, date_published,
         published_from, published_to, entity_keys, mentioned)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as tsmultirange))
      on conflict (id) do update set
        revision = excluded.revision, received_at = excluded.received_at,
        enriched_at = excluded.enriched_at, url = excluded.url, headline = excluded.headline,
        language = excluded.language, date_published = excluded.date_published,
        published_from = excluded.published_from, published_to = excluded.published_to,
        entity_keys = excluded.entity_keys, mentioned = excluded.mentioned
      where (excluded.received_at, excluded.revision) >= (stored.received_at, stored.revision)\
      """;

  private static final String IS_STORED =
      "select exists (select from article_revision where article_id = ?)";

  private final Connection connection;

  ArticleWriter(Connection connection) {
    this.connection = connection;
  }

  void erase(Collection<String> articleIds) throws SQLException {
    if (articleIds.isEmpty()) {
      return;
    }
    for (String sql : List.of(ERASE_ARTICLES, ERASE_REVISIONS)) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setArray(1, textArray(articleIds));
        statement.executeUpdate();
      }
    }
  }

  boolean isStored(String articleId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(IS_STORED)) {
      statement.setString(1, articleId);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** Says for each row whether it was taken. */
  boolean[] storeRevisions(List<ArticleRow> rows) throws SQLException {
    boolean[] stored = new boolean[rows.size()];
    if (rows.isEmpty()) {
      return stored;
    }
    try (PreparedStatement statement = connection.prepareStatement(STORE_REVISION)) {
      for (ArticleRow row : rows) {
        bindVersion(statement, row);
        statement.setString(5, row.pipeline());
        statement.setString(6, row.event());
        statement.addBatch();
      }
      int[] counts = statement.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        stored[i] = counts[i] > 0;
      }
    }
    return stored;
  }

  void storeCurrent(List<ArticleRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(STORE_CURRENT)) {
      for (ArticleRow row : rows) {
        bindVersion(statement, row);
        statement.setString(5, row.url());
        statement.setString(6, row.headline());
        statement.setString(7, row.language());
        statement.setString(8, row.datePublished());
        statement.setObject(9, bound(row, LocalPeriod::from), Types.TIMESTAMP);
        statement.setObject(10, bound(row, LocalPeriod::to), Types.TIMESTAMP);
        statement.setArray(11, textArray(row.entityKeys()));
        statement.setString(12, row.mentioned());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void bindVersion(PreparedStatement statement, ArticleRow row) throws SQLException {
    statement.setString(1, row.id());
    statement.setString(2, row.revision());
    statement.setObject(3, utc(row.receivedAt()));
    statement.setObject(4, utc(row.enrichedAt()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static LocalDateTime bound(
      ArticleRow row, Function<LocalPeriod, LocalDateTime> ofPeriod) {
    return row.published() == null ? null : ofPeriod.apply(row.published());
  }

  private Array textArray(Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray(String[]::new));
  }
}
