package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole of Copydesk on this machine, on its loopback address: a Kafka broker, a PostgreSQL and
 * the three services as built, each a process of its own. All end with this object, and with the
 * JVM.
 */
public final class LocalStack implements AutoCloseable {

  private final StackSettings settings;
  private final DataLock lock;
  private final Leftovers leftovers;
  private final Optional<StackSecurity> security;
  private final Map<Part, StackPart> parts = Collections.synchronizedMap(new EnumMap<>(Part.class));
  private final Thread hook = new Thread(this::closeAll, "stop the stack");
  private volatile boolean closing;

  private LocalStack(StackSettings settings) {
    this.settings = settings;
    this.lock = DataLock.take(settings.data());
    this.leftovers = new Leftovers(settings.data());
    this.security =
        settings.secured()
            ? Optional.of(
                StackSecurity.of(LocalCertificate.make(settings.data().resolve("certificate"))))
            : Optional.empty();
  }

  /**
   * Starts all parts and waits until they are ready.
   *
   * @param progress is told each part that is ready
   * @throws StackException if another stack has the data, a port is taken or a part does not come
   *     up; nothing is left running then
   */
  public static LocalStack start(StackSettings settings, Consumer<Part> progress) {
    LocalStack stack = new LocalStack(settings);
    Runtime.getRuntime().addShutdownHook(stack.hook);
    try {
      stack.prepare();
      stack.launchAll(progress);
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** A part, to look at, kill or restart. */
  public StackPart part(Part part) {
    return parts.get(part);
  }

  /** Where a service listens. */
  public URI address(Part service) {
    return URI.create("http://localhost:" + settings.port(service));
  }

  /** Where a service has its metrics, under {@code /q/metrics}. */
  public URI management(Part service) {
    return URI.create("http://localhost:" + settings.managementPort(service));
  }

  /** What Kafka's clients take for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + settings.port(Part.KAFKA);
  }

  /** Where the database is, for JDBC. */
  public String jdbcUrl() {
    return jdbcUrl(settings.port(Part.POSTGRES));
  }

  /** What a Kafka client needs beside the address; empty where it needs nothing. */
  public Map<String, String> kafkaClient() {
    return security.map(StackSecurity::kafkaClient).orElse(Map.of());
  }

  /** Starts a part that has ended, or ends and starts it, and waits until it is ready. */
  public void restart(Part part) {
    part(part).restart();
    leftovers.add(part.label(), part(part).pid());
  }

  /** Whether the parts are being stopped, or have been. */
  public boolean isClosing() {
    return closing;
  }

  /** Stops all parts, services first. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The JVM is ending and has started the hook.
    }
    closeAll();
  }

  private void prepare() {
    leftovers.awaitEnd();
    checkPorts();
    if (settings.fresh()) {
      try {
        Folders.delete(settings.data().resolve(Part.KAFKA.label()));
        Folders.delete(settings.data().resolve(Part.POSTGRES.label()));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete the data in " + settings.data(), e);
      }
    }
  }

  private void checkPorts() {
    Stream<Optional<String>> own =
        Stream.of(Part.values())
            .map(part ->
                taken(settings.port(part), part.label(), part.portOption(), part.portVariable()));
    Stream<Optional<String>> management =
        Part.SERVICES.stream()
            .map(service ->
                taken(
                    settings.managementPort(service),
                    service.label() + "'s metrics",
                    service.managementPortOption(),
                    service.managementPortVariable()));
    List<String> taken = Stream.concat(own, management).flatMap(Optional::stream).toList();
    if (!taken.isEmpty()) {
      throw new StackException(String.join("\n", taken));
    }
  }

  private static Optional<String> taken(int port, String what, String option, String variable) {
    return Ports.isTaken(port)
        ? Optional.of(
            "Port %d, for %s, is taken by another program: set another with %s or %s."
                .formatted(port, what, option, variable))
        : Optional.empty();
  }

  private void launchAll(Consumer<Part> progress) {
    Parallel.run(List.of(this::launchKafka, this::launchPostgres), progress);
    Parallel.run(Part.SERVICES.stream().map(this::launching).toList(), progress);
  }

  private Part launchKafka() {
    KafkaBroker broker =
        KafkaBroker.launch(
            settings.data().resolve(Part.KAFKA.label()),
            settings.port(Part.KAFKA),
            settings.door(Part.KAFKA),
            settings.log(Part.KAFKA),
            security);
    started(Part.KAFKA, broker);
    broker.awaitReady();
    KafkaTopics.create(bootstrapServers(), kafkaClient());
    return Part.KAFKA;
  }

  private Part launchPostgres() {
    Path data = settings.data().resolve(Part.POSTGRES.label());
    int port = settings.port(Part.POSTGRES);
    Path log = settings.log(Part.POSTGRES);
    PostgresAccount account = PostgresAccount.find();
    started(
        Part.POSTGRES,
        security.isPresent()
            ? PostgresServer.start(data, port, log, account, security.get().certificate())
            : PostgresServer.start(data, port, log, account));
    return Part.POSTGRES;
  }

  private Callable<Part> launching(Part service) {
    return () -> launch(service);
  }

  private Part launch(Part service) {
    ServiceProcess process =
        ServiceProcess.launch(
            service, settings.port(service), settings.log(service), environment(service));
    started(service, process);
    process.awaitReady();
    return service;
  }

  private Map<String, String> environment(Part service) {
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.putAll(addresses(service));
    kafkaClient()
        .forEach((name, value) ->
            environment.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    if (service == Part.STORE) {
      environment.putAll(databaseRoles());
    }
    return environment;
  }

  private Map<String, String> addresses(Part service) {
    return Map.of(
        "QUARKUS_HTTP_HOST",
        "localhost",
        "QUARKUS_HTTP_PORT",
        Integer.toString(settings.port(service)),
        "QUARKUS_MANAGEMENT_HOST",
        "localhost",
        "QUARKUS_MANAGEMENT_PORT",
        Integer.toString(settings.managementPort(service)),
        "KAFKA_BOOTSTRAP_SERVERS",
        "localhost:" + settings.door(Part.KAFKA),
        "QUARKUS_DATASOURCE_JDBC_URL",
        jdbcUrl(settings.door(Part.POSTGRES)));
  }

  private String jdbcUrl(int port) {
    return PostgresServer.jdbcUrl(port) + security.map(StackSecurity::jdbcParameters).orElse("");
  }

  /** One to work with rows, one for Flyway, which changes tables. */
  private static Map<String, String> databaseRoles() {
    return Map.of(
        "QUARKUS_DATASOURCE_USERNAME",
        PostgresServer.SERVICE_USER,
        "QUARKUS_DATASOURCE_PASSWORD",
        PostgresServer.SERVICE_PASSWORD,
        "QUARKUS_FLYWAY_USERNAME",
        PostgresServer.USER,
        "QUARKUS_FLYWAY_PASSWORD",
        PostgresServer.PASSWORD);
  }

  private void started(Part part, StackPart process) {
    parts.put(part, process);
    leftovers.add(part.label(), process.pid());
  }

  private synchronized void closeAll() {
    closing = true;
    stop(Part.SERVICES);
    stop(List.of(Part.KAFKA, Part.POSTGRES));
    parts.clear();
    lock.close();
  }

  private void stop(List<Part> some) {
    List<Callable<Part>> stops =
        some.stream().filter(parts::containsKey).map(this::stopping).toList();
    Parallel.run(stops, _ -> {});
  }

  private Callable<Part> stopping(Part part) {
    return () -> {
      part(part).close();
      return part;
    };
  }
}
