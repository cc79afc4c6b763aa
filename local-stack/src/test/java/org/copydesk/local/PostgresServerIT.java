package org.copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

  @TempDir Path folder;

  @Test
  void committedRowsSurviveAStopAndAKill() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder.resolve("data"), Ports.free())) {
      execute(server, "create table note (text text)");
      execute(server, "insert into note values ('before the stop')");
      server.restart();
      execute(server, "insert into note values ('before the kill')");
      server.kill();
      assertThat(server.isAlive()).isFalse();

      server.restart();

      assertThat(ask(server, "select string_agg(text, ', ') from note"))
          .isEqualTo("before the stop, before the kill");
    }
  }

  @Test
  void whatIsCommittedIsOnTheDisk() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder.resolve("data"), Ports.free())) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void databaseTakesTheExtensionsThatSearchNeeds() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder.resolve("data"), Ports.free())) {
      execute(server, "create extension pg_trgm");
      execute(server, "create extension unaccent");

      assertThat(ask(server, "select cardinality(show_trgm('新闻编辑'))")).isEqualTo("5");
    }
  }

  @Test
  void secondServerOnTheSameDataIsNamed() {
    Path data = folder.resolve("data");
    try (PostgresServer server = PostgresServer.start(data, Ports.free())) {
      assertThatThrownBy(() -> PostgresServer.start(data, Ports.free()).close())
          .isInstanceOf(StackException.class)
          .hasMessageContaining("process " + server.pid());
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "user.name", matches = "root")
  void rootStartsItAsNobodyWhereNamespacesAreForbidden() throws Exception {
    Path data = folder.resolve("data");
    // As JUnit makes it, only its owner may enter.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path log = folder.resolve("log");
    try (PostgresServer server =
        PostgresServer.start(data, Ports.free(), log, PostgresAccount.unprivileged())) {
      execute(server, "create table note (text text)");
      assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().user()).contains("nobody");
    }

    try (PostgresServer server = PostgresServer.start(data, Ports.free())) {
      assertThat(ask(server, "select count(*) from note")).isEqualTo("0");
    }
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(), PostgresServer.USER, PostgresServer.PASSWORD);
  }
}
