package org.copydesk.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.events.Erasure;
import org.jspecify.annotations.Nullable;

/** The table of erased articles, within the caller's transaction. */
final class ErasedTable {

  /** Any number that nothing else in the database takes a lock on. */
  private static final long LOCK = 0x6572_6173_7572_6573L;

  private final Connection connection;

  ErasedTable(Connection connection) {
    this.connection = connection;
  }

  /** Until the transaction ends, no article becomes erased; others may hold this lock as well. */
  void holdStill() throws SQLException {
    execute("select pg_advisory_xact_lock_shared(?)", LOCK);
  }

  /** Waits until all who {@link #holdStill} are done, and has others wait. */
  void lock() throws SQLException {
    execute("select pg_advisory_xact_lock(?)", LOCK);
  }

  /** The erasures of those of the articles that have one. */
  Map<String, Erasure> find(Collection<String> articleIds) throws SQLException {
    String sql = "select article_id, erased_at, allowed_at from erased where article_id = any (?)";
    Map<String, Erasure> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", articleIds.toArray(String[]::new)));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Erasure erasure = erasure(rows);
          found.put(erasure.id(), erasure);
        }
      }
    }
    return found;
  }

  /** Enters the article; one that is there already keeps its time, unless it was allowed since. */
  void enter(String articleId, Instant now) throws SQLException {
    execute(
        """
        insert into erased as present (article_id, erased_at, announced) values (?, ?, false)
        on conflict (article_id) do update set announced = false, allowed_at = null,
          erased_at = case when present.allowed_at is null then present.erased_at
            else excluded.erased_at end\
        """,
        articleId,
        now.atOffset(ZoneOffset.UTC));
  }

  /** Whether the article was erased, is not allowed yet, and the topics know. */
  boolean allow(String articleId, Instant now) throws SQLException {
    return execute(
            """
            update erased set allowed_at = ?, announced = false
            where article_id = ? and allowed_at is null and announced\
            """,
            now.atOffset(ZoneOffset.UTC),
            articleId)
        > 0;
  }

  /** Has the topics told once more of those that are not allowed. */
  void announceAgain(Collection<String> articleIds) throws SQLException {
    if (!articleIds.isEmpty()) {
      execute(
          "update erased set announced = false where article_id = any (?) and allowed_at is null",
          connection.createArrayOf("text", articleIds.toArray(String[]::new)));
    }
  }

  /** The article's erasure if it is to be announced; locked, and passed over if another has it. */
  Optional<Erasure> lockUnannounced(String articleId) throws SQLException {
    String sql =
        """
        select article_id, erased_at, allowed_at from erased
        where article_id = ? and not announced for update skip locked\
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, articleId);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(erasure(rows)) : Optional.empty();
      }
    }
  }

  void markAnnounced(String articleId) throws SQLException {
    execute("update erased set announced = true where article_id = ?", articleId);
  }

  private int execute(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.execute() ? 0 : statement.getUpdateCount();
    }
  }

  private static Erasure erasure(ResultSet row) throws SQLException {
    return new Erasure(
        row.getString("article_id"), instant(row, "erased_at"), instant(row, "allowed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
