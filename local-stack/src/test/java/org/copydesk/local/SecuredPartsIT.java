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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and database as in production: passwords over TLS, and roles that may not do all. */
class SecuredPartsIT {

  @TempDir private Path folder;

  @Test
  void brokerAsksForAPasswordAndProvesWhoItIs() throws Exception {
    StackSecurity security = StackSecurity.of(LocalCertificate.make(folder.resolve("certificate")));
    int port = Ports.free();
    try (KafkaBroker broker =
        KafkaBroker.launch(
            folder.resolve("kafka"),
            port,
            port,
            folder.resolve("kafka.log"),
            Optional.of(security))) {
      broker.awaitReady();
      KafkaTopics.create(broker.bootstrapServers(), security.kafkaClient());

      assertThat(topics(broker, security.kafkaClient())).contains("articles.received");
      Map<String, String> stranger = new HashMap<>(security.kafkaClient());
      stranger.computeIfPresent(
          "sasl.jaas.config", (_, jaas) -> jaas.replaceFirst("password=\"..", "password=\"xx"));
      assertThatThrownBy(() -> topics(broker, stranger))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      Map<String, String> misled = new HashMap<>(security.kafkaClient());
      misled.put(
          "ssl.truststore.location",
          LocalCertificate.make(folder.resolve("other")).certificate().toString());
      assertThatThrownBy(() -> topics(broker, misled))
          .hasCauseInstanceOf(SslAuthenticationException.class);
    }
    assertThat(Files.readString(folder.resolve("kafka.log")))
        .doesNotContain(security.kafkaPassword());
  }

  @Test
  void databaseProvesWhoItIsAndItsServiceChangesNoTable() throws Exception {
    // As JUnit makes it, only its owner may enter.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    LocalCertificate certificate = LocalCertificate.make(folder.resolve("certificate"));
    try (PostgresServer server =
        PostgresServer.start(
            folder.resolve("data"),
            Ports.free(),
            folder.resolve("log"),
            PostgresAccount.find(),
            certificate)) {
      String verified = server.jdbcUrl() + StackSecurity.of(certificate).jdbcParameters();
      try (Connection owner =
              DriverManager.getConnection(verified, PostgresServer.USER, PostgresServer.PASSWORD);
          Connection service = service(verified)) {
        owner.createStatement().execute("create table note (text text)");

        assertThat(ask(service, "select ssl from pg_stat_ssl where pid = pg_backend_pid()"))
            .isEqualTo("t");
        service.createStatement().execute("insert into note values ('a'); delete from note");
        for (String sql :
            new String[] {
              "drop table note",
              "alter table note add more text",
              "truncate note",
              "create table other (text text)",
              "create schema other",
              "create extension pg_trgm",
              "create role other",
              "copy note to program 'cat'",
              "select pg_read_file('/etc/passwd')"
            }) {
          assertThatThrownBy(() -> service.createStatement().execute(sql))
              .as(sql)
              .isInstanceOfSatisfying(
                  SQLException.class,
                  refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
      }
      String misled =
          server.jdbcUrl()
              + StackSecurity.of(LocalCertificate.make(folder.resolve("other"))).jdbcParameters();
      assertThatThrownBy(() -> service(misled)).isInstanceOf(SQLException.class);
    }
  }

  private static Connection service(String url) throws SQLException {
    return DriverManager.getConnection(
        url, PostgresServer.SERVICE_USER, PostgresServer.SERVICE_PASSWORD);
  }

  private static Iterable<String> topics(KafkaBroker broker, Map<String, String> client)
      throws Exception {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("bootstrap.servers", broker.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      return admin.listTopics().names().get(30, TimeUnit.SECONDS);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
