package org.copydesk.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** The database that a command reads. */
final class DatabaseOption {

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue =
          "${env:COPYDESK_DATABASE_URL:-jdbc:postgresql://localhost:${env:COPYDESK_POSTGRES_PORT:-5433}/copydesk}",
      description = "The database, for JDBC; COPYDESK_DATABASE_URL. Default: ${DEFAULT-VALUE}")
  private String url;

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      defaultValue = "${env:COPYDESK_DATABASE_USER:-copydesk}",
      description = "COPYDESK_DATABASE_USER. Default: ${DEFAULT-VALUE}")
  private String user;

  // Not among the options of a command line, which every user of the machine can see.
  private static String password() {
    String given = System.getenv("COPYDESK_DATABASE_PASSWORD");
    return given == null ? "copydesk" : given;
  }

  Connection connect() {
    try {
      return DriverManager.getConnection(url, user, password());
    } catch (SQLException e) {
      throw new CommandFailure(
          "The database does not answer at " + url + ". Is ./copydesk up running?", e);
    }
  }
}
