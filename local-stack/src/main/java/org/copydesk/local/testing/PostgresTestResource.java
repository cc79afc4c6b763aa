package org.copydesk.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.copydesk.local.Ports;
import org.copydesk.local.PostgresServer;

/**
 * A real database server, its writes synchronous, for a Quarkus test. One is started for all test
 * classes of a JVM and ends with it.
 */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

  private static PostgresServer server;

  /** The database server of this JVM's tests. */
  public static synchronized PostgresServer server() {
    if (server == null) {
      server = PostgresServer.start(TestFolder.make("postgresql").resolve("data"), Ports.free());
      TestFolder.atExit(server::close);
    }
    return server;
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.jdbc.url", server().jdbcUrl(),
        "quarkus.datasource.username", PostgresServer.SERVICE_USER,
        "quarkus.datasource.password", PostgresServer.SERVICE_PASSWORD,
        "quarkus.flyway.username", PostgresServer.USER,
        "quarkus.flyway.password", PostgresServer.PASSWORD);
  }

  /** The next test class uses it as well. */
  @Override
  public void stop() {}
}
