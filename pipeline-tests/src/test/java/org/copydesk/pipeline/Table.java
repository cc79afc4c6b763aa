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
import java.util.function.Consumer;
import org.copydesk.local.PostgresServer;

/** The rows that the pipeline ends in. */
final class Table {

  private static final int PORTION = 1_000;

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
    List<Row> rows = new ArrayList<>();
    ask("select id, revision, '' as event from article where id = any(?)", ids, rows::add);
    return rows.size();
  }

  /** All stored revisions of these articles. */
  List<Row> revisions(Collection<String> ids) {
    List<Row> rows = new ArrayList<>();
    revisions(ids, rows::add);
    return rows;
  }

  /** Hands over all stored revisions of these articles, one after the other. */
  void revisions(Collection<String> ids, Consumer<Row> each) {
    ask(
        "select article_id, revision, event from article_revision where article_id = any(?)",
        ids,
        each);
  }

  /** How many revisions are stored. */
  long rows() {
    return number("select count(*) from article_revision");
  }

  /** How many rows too many there are: one for each revision is enough. */
  long repeatedRows() {
    return number("select count(*) - count(distinct (article_id, revision)) from article_revision");
  }

  /** How many erasures the topics have not been told of. */
  long untoldErasures() {
    return number("select count(*) from erased where not announced");
  }

  private long number(String sql) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  private void ask(String sql, Collection<String> ids, Consumer<Row> each) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      Array array = connection.createArrayOf("text", ids.toArray());
      statement.setArray(1, array);
      // Rows come in portions, but only within a transaction.
      connection.setAutoCommit(false);
      statement.setFetchSize(PORTION);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          each.accept(new Row(result.getString(1), result.getString(2), result.getString(3)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  /** The tables that have this text in any column of any row. */
  List<String> tablesWith(String text) {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect();
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
    try (Connection connection = connect();
        PreparedStatement statement =
            connection.prepareStatement(update + " where article_id = ?")) {
      statement.setString(1, articleId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, PostgresServer.USER, PostgresServer.PASSWORD);
  }
}
