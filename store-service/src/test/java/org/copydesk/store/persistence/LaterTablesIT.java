package org.copydesk.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.copydesk.local.testing.KafkaTestResource;
import org.copydesk.local.testing.PostgresTestResource;
import org.copydesk.store.StoreConfig;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A release that is rolled back goes on with the tables of the one after it. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
class LaterTablesIT {

  @Inject Flyway flyway;
  @Inject StoreConfig config;
  @Inject Schema migrated;
  @Inject AgroalDataSource database;

  @Test
  void migrationsOfALaterReleaseAreNoTrouble() throws SQLException {
    migrated.present().await().atMost(Duration.ofSeconds(30));
    execute(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'copydesk', 1, true)");
    Schema rolledBack = new Schema(flyway, config);
    try {
      rolledBack.start(null);

      rolledBack.present().await().atMost(Duration.ofSeconds(30));
      assertThat(rolledBack.trouble()).isNull();
    } finally {
      rolledBack.stop();
      execute("delete from flyway_schema_history where version = '99'");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
