package org.copydesk.pipeline;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.copydesk.local.PostgresServer;

/** The rows that the pipeline ends in. */
final class Table {

  private final String jdbcUrl;

  Table(String jdbcUrl) {
    this.jdbcUrl = jdbcUrl;
  }

  /**
   * A stored revision.
   *
   * @param event the enriched article, as JSON
   */
  record Row(String id, String revision, String event) {}

  /** How many of these articles are stored. */
  int count(Collection<String> ids) {
    return ask("select id, revision, '' as event from article where id = any(?)", ids).size();
  }

  /** All stored revisions of these articles. */
  List<Row> revisions(Collection<String> ids) {
    return ask(
        "select article_id, revision, event from article_revision where article_id = any(?)", ids);
  }

  private List<Row> ask(String sql, Collection<String> ids) {
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl, PostgresServer.USER, PostgresServer.PASSWORD);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      Array array = connection.createArrayOf("text", ids.toArray());
      statement.setArray(1, array);
      List<Row> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(new Row(result.getString(1), result.getString(2), result.getString(3)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
