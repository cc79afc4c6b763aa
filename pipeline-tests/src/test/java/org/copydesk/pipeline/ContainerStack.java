package org.copydesk.pipeline;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Capability;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.local.KafkaTopics;
import org.copydesk.local.Part;
import org.copydesk.local.Ports;
import org.copydesk.local.PostgresServer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers: Kafka, PostgreSQL and the services' own images, as restricted as in Compose. */
final class ContainerStack implements Stack {

  private static final Duration START = Duration.ofMinutes(2);
  private static final int KAFKA_PORT = 9092;
  private static final int POSTGRES_PORT = 5432;
  private final DockerClient docker = DockerClientFactory.lazyClient();
  private final ComposeFile compose = ComposeFile.read();
  private final Network network = Network.newNetwork();
  private final Map<Part, GenericContainer<?>> containers = new EnumMap<>(Part.class);

  private ContainerStack() {}

  /** Whether there is an engine to run containers on. */
  static boolean isPossible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static ContainerStack start() {
    ContainerStack stack = new ContainerStack();
    stack.containers.put(Part.KAFKA, stack.kafka());
    stack.containers.put(Part.POSTGRES, stack.postgres());
    Startables.deepStart(stack.containers.values()).join();
    KafkaTopics.create(stack.bootstrapServers());
    for (Part service : Part.SERVICES) {
      stack.containers.put(service, stack.service(service));
    }
    Startables.deepStart(stack.containers.values()).join();
    return stack;
  }

  @Override
  public URI address(Part service) {
    return URI.create("http://" + outside(service, service.defaultPort()));
  }

  @Override
  public URI management(Part service) {
    return URI.create("http://" + outside(service, service.defaultManagementPort()));
  }

  @Override
  public String bootstrapServers() {
    return outside(Part.KAFKA, KAFKA_PORT);
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://%s/%s"
        .formatted(outside(Part.POSTGRES, POSTGRES_PORT), PostgresServer.USER);
  }

  @Override
  public String log(Part service) {
    return containers.get(service).getLogs();
  }

  @Override
  public void kill(Part part) {
    docker.killContainerCmd(containers.get(part).getContainerId()).exec();
  }

  @Override
  public void restart(Part part) {
    docker.startContainerCmd(containers.get(part).getContainerId()).exec();
    await(part.label())
        .atMost(START)
        .ignoreExceptions()
        .until(() -> {
          requireServing(part);
          return true;
        });
  }

  /** As {@link #kill} and {@link #restart}, but the part comes back under another IP address. */
  void moveAndRestart(Part part) {
    GenericContainer<?> container = containers.get(part);
    kill(part);
    // Takes the address, as an engine gives out the lowest that is free.
    try (var squatter =
        new GenericContainer<>(DockerImageName.parse(container.getDockerImageName()))
            .withNetwork(network)
            .withCommand("sleep", "infinity")) {
      squatter.start();
      restart(part);
    }
  }

  /** The address that a part has among the containers. */
  String ipAddress(Part part) {
    return containers
        .get(part)
        .getCurrentContainerInfo()
        .getNetworkSettings()
        .getNetworks()
        .values()
        .iterator()
        .next()
        .getIpAddress();
  }

  private KafkaContainer kafka() {
    KafkaContainer kafka =
        new KafkaContainer(compose.image("kafka"))
            .withNetwork(network)
            .withListener("kafka:19092")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    fixPorts(kafka, KAFKA_PORT);
    return kafka;
  }

  private PostgreSQLContainer postgres() {
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(compose.image("postgres"))
            .withNetwork(network)
            .withNetworkAliases("postgres")
            .withDatabaseName(PostgresServer.USER)
            .withUsername(PostgresServer.USER)
            .withPassword(PostgresServer.PASSWORD)
            // Testcontainers' own command turns fsync off.
            .withCommand("postgres");
    fixPorts(postgres, POSTGRES_PORT);
    return postgres;
  }

  private GenericContainer<?> service(Part service) {
    int port = service.defaultPort();
    GenericContainer<?> container =
        new GenericContainer<>(compose.build(service.label()))
            .withImagePullPolicy(_ -> false)
            .withNetwork(network)
            .withEnv(
                Map.of(
                    "COPYDESK_ACCESS_OPEN",
                    "true",
                    "COPYDESK_ENRICH_RECOGNIZER",
                    "fast",
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "kafka:19092",
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://postgres:5432/" + PostgresServer.USER,
                    "QUARKUS_DATASOURCE_USERNAME",
                    PostgresServer.USER,
                    "QUARKUS_DATASOURCE_PASSWORD",
                    PostgresServer.PASSWORD))
            .withTmpFs(Map.of("/tmp", ""))
            .withCreateContainerCmdModifier(command ->
                command
                    .getHostConfig()
                    .withReadonlyRootfs(true)
                    .withCapDrop(Capability.ALL)
                    .withSecurityOpts(List.of("no-new-privileges:true"))
                    .withMemory(compose.memory(service.label())))
            .waitingFor(Wait.forHttp("/q/health/ready").forPort(port).withStartupTimeout(START));
    fixPorts(container, port, service.defaultManagementPort());
    return container;
  }

  /** An engine gives other ports to a container that starts again, unless they are set. */
  private static void fixPorts(GenericContainer<?> container, int... ports) {
    container.setPortBindings(
        Arrays.stream(ports).mapToObj(port -> Ports.free() + ":" + port).toList());
    for (int port : ports) {
      container.addExposedPorts(port);
    }
  }

  private String outside(Part part, int port) {
    GenericContainer<?> container = containers.get(part);
    return container.getHost() + ":" + container.getMappedPort(port);
  }

  private void requireServing(Part part) throws Exception {
    switch (part) {
      case KAFKA -> KafkaTopics.create(bootstrapServers());
      case POSTGRES ->
          DriverManager.getConnection(jdbcUrl(), PostgresServer.USER, PostgresServer.PASSWORD)
              .close();
      case INGEST, ENRICH, STORE -> requireReady(address(part));
    }
  }

  private static void requireReady(URI service) throws Exception {
    HttpURLConnection connection =
        (HttpURLConnection) service.resolve("/q/health/ready").toURL().openConnection();
    connection.setReadTimeout(2_000);
    try {
      connection.getInputStream().close();
    } finally {
      connection.disconnect();
    }
  }
}
