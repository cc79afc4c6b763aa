package org.copydesk.store.persistence;

import java.sql.SQLException;
import java.util.Objects;

/**
 * Why the tables are not there, as an operator wants to read it.
 *
 * @param cause what PostgreSQL or the migration says; neither quotes a password
 * @param remedy what to look at, a sentence
 */
record SchemaTrouble(String cause, String remedy) {

  /** SQLSTATE of a rejected connection: also what the driver says when it has no password. */
  private static final String REJECTED = "08004";

  /** What the connection pool leaves out when it waits in vain for the driver. */
  private static final String NO_CONNECTION = "08001";

  static SchemaTrouble of(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      root = cause;
      if (cause instanceof SQLException) {
        break;
      }
    }
    if (root instanceof SQLException e) {
      String state = Objects.requireNonNullElse(e.getSQLState(), NO_CONNECTION);
      return new SchemaTrouble("PostgreSQL: %s (%s)".formatted(firstLine(e), state), remedy(state));
    }
    return new SchemaTrouble("The migration fails: " + firstLine(failure), "See to the tables.");
  }

  private static String firstLine(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getName())
        .strip()
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("\\.$", "");
  }

  private static String remedy(String state) {
    if (state.startsWith("28") || state.equals(REJECTED)) {
      return "Correct QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
    }
    if (state.startsWith("08") || state.startsWith("3D") || state.startsWith("57")) {
      return "See whether it runs and can be reached; else correct QUARKUS_DATASOURCE_JDBC_URL.";
    }
    return "See to the rights of this service's user and to the tables.";
  }
}
