package org.copydesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A database server's data folder.
 *
 * @param folder absolute
 */
record PostgresData(Path folder) {

  // The superuser has no password and cannot log in over TCP; nobody listens on a local socket.
  private static final List<String> INITDB =
      List.of(
          "--username=postgres",
          "--auth-host=scram-sha-256",
          "--auth-local=trust",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--no-locale",
          // pg_trgm takes for letters what this locale of the system does: in plain C, no Chinese.
          "--lc-ctype="
              + (System.getProperty("os.name").startsWith("Mac") ? "en_US" : "C")
              + ".UTF-8");

  private static final String ROLE_AND_DATABASE =
      """
      CREATE ROLE copydesk LOGIN PASSWORD 'copydesk';
      CREATE DATABASE copydesk OWNER copydesk;
      """;

  // Works with the rows of the tables that the first role owns, and changes none of the tables. A
  // line is a statement here.
  private static final String SERVICE_ROLE =
      """
      DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'copydesk_store') THEN CREATE ROLE copydesk_store LOGIN PASSWORD 'copydesk'; END IF; END $$;
      ALTER DEFAULT PRIVILEGES FOR ROLE copydesk IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO copydesk_store;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO copydesk_store;
      """;

  /** Makes the folder and the database in it, unless that has been done to its end before. */
  void prepare(PostgresPrograms programs, Path log) throws IOException {
    Path done = folder.resolve("copydesk.ready");
    if (Files.exists(done)) {
      programs.account().own(folder);
      forgetDeadServer();
      addServiceRole(programs, log);
      return;
    }
    // It may be a disk of its own, which cannot be deleted.
    Files.createDirectories(folder);
    Folders.empty(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    programs.account().own(folder);
    if (!programs.run(log, "initdb", initdb())
        || !run(ROLE_AND_DATABASE, "postgres", programs, log)) {
      throw new StackException(
          "PostgreSQL's data cannot be made; the end of %s:%n%s%s"
              .formatted(log, ChildProcess.tail(log, 20), programs.account().hint()));
    }
    Files.createFile(done);
    addServiceRole(programs, log);
  }

  /** Also to data that were made before there was such a role. */
  private void addServiceRole(PostgresPrograms programs, Path log) throws IOException {
    Path done = folder.resolve("copydesk_store.ready");
    if (!Files.exists(done) && run(SERVICE_ROLE, "copydesk", programs, log)) {
      Files.createFile(done);
    }
  }

  /** Gives the server its certificate, under the names that it looks for. */
  void add(LocalCertificate certificate, PostgresAccount account) throws IOException {
    Path key = folder.resolve("server.key");
    Files.copy(certificate.key(), key, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Path open = folder.resolve("server.crt");
    Files.copy(certificate.certificate(), open, StandardCopyOption.REPLACE_EXISTING);
    account.own(key);
    account.own(open);
  }

  /** The first process of the server that runs on this data, as it has written it down. */
  Optional<Long> serverPid() throws IOException {
    Path file = pidFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.strip()));
  }

  /** Whether this process is a PostgreSQL, and not one that got its number afterwards. */
  static boolean isServer(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("/postgres"))
        .isPresent();
  }

  /** A server that was killed leaves its number, which may be another program's by now. */
  private void forgetDeadServer() throws IOException {
    Optional<Long> pid = serverPid();
    if (pid.isEmpty()) {
      return;
    }
    if (isServer(pid.get())) {
      throw new StackException(
          "A PostgreSQL runs on %s already: process %d".formatted(folder, pid.get()));
    }
    Files.delete(pidFile());
  }

  private Path pidFile() {
    return folder.resolve("postmaster.pid");
  }

  private List<String> initdb() {
    return Stream.concat(INITDB.stream(), Stream.of("--pgdata=" + folder)).toList();
  }

  private boolean run(String sql, String database, PostgresPrograms programs, Path log)
      throws IOException {
    Path statements = Files.createTempFile("copydesk", ".sql");
    try {
      Files.writeString(statements, sql);
      return programs.run(
          statements, log, "postgres", List.of("--single", "-D", folder.toString(), database));
    } finally {
      Files.delete(statements);
    }
  }
}
