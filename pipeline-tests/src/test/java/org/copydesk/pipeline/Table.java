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

  /** The tables that have this text in any column of any row. */
  List<String> tablesWith(String text) {
    List<String> found = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl, PostgresServer.USER, PostgresServer.PASSWORD);
        PreparedStatement tables =
            connection.prepareStatement(
                "select format('%I', tablename) from pg_tables where schemaname = 'public'");
        ResultSet names = tables.executeQuery()) {
      while (names.next()) {
        String sql = "select 1 from " + names.getString(1) + " t where strpos(t::text, ?) > 0";
        try (PreparedStatement search = connection.prepareStatement(sql)) {
          search.setString(1, text);
          if (search.executeQuery().next()) {
            found.add(names.getString(1));
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  /** Changes the revisions of an article, past the services. */
  void execute(String update, String articleId) {
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl, PostgresServer.USER, PostgresServer.PASSWORD);
        PreparedStatement statement =
            connection.prepareStatement(update + " where article_id = ?")) {
      statement.setString(1, articleId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
