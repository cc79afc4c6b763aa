package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL on the loopback address, with role and database {@code copydesk}. What it has
 * committed is on the disk. It keeps its data between starts.
 */
public final class PostgresServer implements StackPart {

  /** Role, password and database are the same word. */
  public static final String USER = "copydesk";

  /** The role's password. */
  public static final String PASSWORD = "copydesk";

  /** The role of store-service, which reads and writes rows and can do nothing to tables. */
  public static final String SERVICE_USER = "copydesk_store";

  /** That role's password. */
  public static final String SERVICE_PASSWORD = "copydesk";

  // A new server finds the shared memory of one that was killed for as long as its children live.
  private static final int ATTEMPTS = 20;

  // PostgreSQL's "fast" shutdown, which waits for no client.
  private static final String SIGNAL = "INT";

  private final PostgresData data;
  private final int port;
  private final Path log;
  private final PostgresPrograms programs;
  private final Optional<LocalCertificate> certificate;
  private long pid;

  private PostgresServer(
      Path folder,
      int port,
      Path log,
      PostgresAccount account,
      Optional<LocalCertificate> certificate) {
    this.data = new PostgresData(folder.toAbsolutePath());
    this.port = port;
    this.log = log;
    this.certificate = certificate;
    this.programs = new PostgresPrograms(PostgresBinaries.folder().resolve("bin"), account);
    launch();
  }

  /**
   * Starts it and waits until it accepts connections.
   *
   * @param data made and filled when it is not there; the log is {@code postgresql.log} beside it
   * @throws StackException if it does not come up
   */
  public static PostgresServer start(Path data, int port) {
    return start(data, port, data.resolveSibling("postgresql.log"), PostgresAccount.find());
  }

  static PostgresServer start(Path data, int port, Path log, PostgresAccount account) {
    return new PostgresServer(data, port, log, account, Optional.empty());
  }

  /** As {@link #start(Path, int)}, and it speaks TLS to who asks for it. */
  static PostgresServer start(
      Path data, int port, Path log, PostgresAccount account, LocalCertificate certificate) {
    return new PostgresServer(data, port, log, account, Optional.of(certificate));
  }

  /** Where the database is, for JDBC. */
  public String jdbcUrl() {
    return jdbcUrl(port);
  }

  static String jdbcUrl(int port) {
    return "jdbc:postgresql://localhost:" + port + "/" + USER;
  }

  @Override
  public long pid() {
    return pid;
  }

  @Override
  public boolean isAlive() {
    return PostgresData.isServer(pid);
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public void kill() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    while (isAlive()) {
      Pause.briefly();
    }
    Guardian.forget(SIGNAL, pid);
  }

  @Override
  public void restart() {
    close();
    launch();
  }

  /** Stops it in good order; clients that are connected are cut off. */
  @Override
  public void close() {
    if (isAlive()) {
      programs.run(
          log, "pg_ctl", List.of("stop", "-w", "-m", "fast", "-D", data.folder().toString()));
    }
    Guardian.forget(SIGNAL, pid);
  }

  private void launch() {
    ChildProcess.newLog(log);
    try {
      data.prepare(programs, log);
      if (certificate.isPresent()) {
        data.add(certificate.get(), programs.account());
      }
      for (int attempt = 1; !started(); attempt++) {
        if (attempt == ATTEMPTS || !ChildProcess.tail(log, 5).contains("still in use")) {
          throw new StackException(
              "PostgreSQL does not start; the end of %s:%n%s"
                  .formatted(log, ChildProcess.tail(log, 20)));
        }
        Pause.briefly();
      }
      pid = data.serverPid().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare " + data.folder(), e);
    }
    Guardian.watch(SIGNAL, pid);
  }

  private boolean started() {
    String settings =
        "-p %d -c listen_addresses=localhost -c unix_socket_directories= -c fsync=on"
                .formatted(port)
            + " -c synchronous_commit=on -c full_page_writes=on"
            + (certificate.isPresent() ? " -c ssl=on" : "");
    return programs.run(
        log, "pg_ctl", List.of("start", "-w", "-D", data.folder().toString(), "-o", settings));
  }
}
