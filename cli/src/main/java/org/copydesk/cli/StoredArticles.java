package org.copydesk.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.copydesk.events.Erasure;

/** What the database knows of accepted articles. */
final class StoredArticles {

  private static final String STORED =
      """
      select article_id || '/' || revision from article_revision
      where (article_id, revision) in (select * from unnest(?::text[], ?::text[]))\
      """;
  private static final String ERASED =
      "select article_id, erased_at, allowed_at from erased where article_id = any (?)";

  private final Connection connection;

  StoredArticles(Connection connection) {
    this.connection = connection;
  }

  /** Names ({@link CheckedArticle#eventId}) of those of the articles whose revision has a row. */
  Set<String> stored(Collection<CheckedArticle> articles) {
    Set<String> found = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(STORED)) {
      setArray(statement, 1, articles.stream().map(CheckedArticle::id).toArray());
      setArray(statement, 2, articles.stream().map(CheckedArticle::revision).toArray());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new CommandFailure("The database does not tell what is stored.", e);
    }
    return found;
  }

  /** Erasures by article id. */
  Map<String, Erasure> erased(Collection<CheckedArticle> articles) {
    Map<String, Erasure> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(ERASED)) {
      setArray(statement, 1, articles.stream().map(CheckedArticle::id).toArray());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          OffsetDateTime allowed = rows.getObject(3, OffsetDateTime.class);
          found.put(
              rows.getString(1),
              new Erasure(
                  rows.getString(1),
                  rows.getObject(2, OffsetDateTime.class).toInstant(),
                  allowed == null ? null : allowed.toInstant()));
        }
      }
    } catch (SQLException e) {
      throw new CommandFailure("The database does not tell what is stored.", e);
    }
    return found;
  }

  private void setArray(PreparedStatement statement, int index, Object[] texts)
      throws SQLException {
    statement.setArray(index, connection.createArrayOf("text", texts));
  }
}
