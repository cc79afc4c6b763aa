package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.access.ApiKey;
import org.copydesk.events.Topics;
import org.copydesk.local.CopydeskHome;
import org.copydesk.local.Folders;
import org.copydesk.local.LocalCertificate;
import org.copydesk.local.LocalStack;
import org.copydesk.local.Part;
import org.copydesk.local.PostgresServer;
import org.copydesk.local.StackSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline as in production: keys, Kafka with passwords over TLS, PostgreSQL over TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredStackIT {

  private final Path data = CopydeskHome.find().resolve("pipeline-tests/target/secured-stack");
  private final String sender = ApiKey.draw();
  private final String reader = ApiKey.draw();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private LocalStack stack;

  @BeforeAll
  void start() throws IOException {
    Folders.delete(data);
    String keys =
        ApiKey.line("wire", List.of("ingest"), sender)
            + ";"
            + ApiKey.line("desk", List.of("read"), reader);
    stack =
        LocalStack.start(
            StackSettings.onFreePorts(data)
                .withSecurity()
                .with(Map.of("COPYDESK_ACCESS_KEYS", keys)),
            _ -> {});
  }

  @AfterAll
  void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void articleIsStoredAndNothingInItIsFetched() throws Exception {
    AtomicInteger fetched = new AtomicInteger();
    HttpServer trap =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    trap.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.close();
        });
    trap.start();
    try {
      String address = "http://localhost:" + trap.getAddress().getPort();
      HttpResponse<String> accepted =
          post(
              sender,
              """
              <!DOCTYPE html SYSTEM "%1$s/dtd" [<!ENTITY x SYSTEM "%1$s/entity">]>
              <html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="%1$s/">
              <link rel="stylesheet" href="%1$s/style"><meta http-equiv="refresh" content="0;url=%1$s/refresh">
              <script src="%1$s/script"></script><title>Port opens</title></head>
              <body><article><p>The port of Ningbo opens on 2 January 2026, and Microsoft paid $2 billion. &x;</p>
              <img src="%1$s/image"><iframe src="%1$s/frame"></iframe><xi:include href="%1$s/include"/>
              </article></body></html>
              """
                  .formatted(address),
              "?url=" + address + "/article");
      assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
      String id = Pipeline.json(accepted.body()).get("id").asText();

      await()
          .atMost(Pipeline.PATIENCE)
          .until(() -> get(reader, "/articles/" + id).statusCode() == 200);

      assertThat(fetched).hasValue(0);
    } finally {
      trap.stop(0);
    }
  }

  @Test
  void keysOpenWhatTheirRolesAreForAndNothingElse() throws Exception {
    assertThat(get(reader, "/articles").statusCode()).isEqualTo(200);
    assertThat(get(sender, "/articles").statusCode()).isEqualTo(403);
    assertThat(get(ApiKey.draw(), "/articles").statusCode()).isEqualTo(401);
    HttpResponse<String> unknown = get("", "/articles");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(post(reader, "text", "").statusCode()).isEqualTo(403);
    String article = "/articles/" + "0".repeat(32);
    assertThat(delete(reader, article).statusCode()).isEqualTo(403);
    assertThat(delete(reader, article + "/erasure").statusCode()).isEqualTo(403);
    assertThat(delete("", article).statusCode()).isEqualTo(401);
  }

  @Test
  void answersCarryTheHeadersThatBrowsersHeed() throws Exception {
    for (HttpResponse<String> answer :
        List.of(get(reader, "/articles"), get("", "/articles"), post("", "text", ""))) {
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
  }

  @Test
  void brokerRefusesAWrongPassword() {
    Map<String, Object> client = new HashMap<>(stack.kafkaClient());
    client.put("bootstrap.servers", stack.bootstrapServers());
    client.put(
        "sasl.jaas.config",
        stack.kafkaClient().get("sasl.jaas.config").replaceFirst("password=\"..", "password=\"xx"));

    try (Admin admin = Admin.create(client)) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void databaseSpeaksTlsAndProvesWhoItIs() throws Exception {
    try (Connection connection = connect(stack.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      row.next();
      assertThat(row.getBoolean(1)).isTrue();
    }
    Path other = LocalCertificate.make(data.resolve("other")).certificate();

    assertThatThrownBy(
            () -> connect(stack.jdbcUrl().replaceFirst("sslrootcert=.*", "sslrootcert=" + other)))
        .isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table mine (a int)",
        "drop table article",
        "alter table article add mine int",
        "truncate article",
        "create schema mine",
        "create extension pg_trgm",
        "create role mine",
        "copy article to program 'cat'",
        "select pg_read_file('/etc/passwd')",
      })
  void roleOfTheServiceChangesNoTable(String sql) throws Exception {
    try (Connection connection = connect(stack.jdbcUrl());
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class,
              refusal ->
                  assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo("42501"));
    }
  }

  @Test
  void logsHoldNoSecretAndNoForgedLine() throws Exception {
    post("copydesk_notakeybutasecret", "text", "?url=http://user:urlsecret@localhost/");
    String forged = "ERROR everything is lost";
    Map<String, Object> client = new HashMap<>(stack.kafkaClient());
    client.put("bootstrap.servers", stack.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.RECEIVED,
                  ("key\r\n2026-01-01 \u001b[31m" + forged).getBytes(UTF_8),
                  ("no event\r\n2026-01-01 " + forged).getBytes(UTF_8)))
          .get();
    }
    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> Files.readString(stack.part(Part.ENRICH).log()).contains("malformed"));

    String jaas = stack.kafkaClient().get("sasl.jaas.config");
    String password = jaas.substring(jaas.indexOf("password=\"") + 10, jaas.lastIndexOf('"'));
    assertThat(password).hasSize(32);
    try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
      assertThat(logs.filter(Files::isRegularFile))
          .hasSizeGreaterThanOrEqualTo(5)
          .allSatisfy(log ->
              assertThat(Files.readString(log))
                  .as(log.toString())
                  .doesNotContain(
                      password, sender, reader, "notakeybutasecret", "urlsecret", "PRIVATE KEY")
                  .doesNotContain("\u001b[31m")
                  .doesNotContainPattern("(?m)^2026-01-01 "));
    }
  }

  private Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(
        url, PostgresServer.SERVICE_USER, PostgresServer.SERVICE_PASSWORD);
  }

  private HttpResponse<String> post(String key, String html, String query) throws Exception {
    return http.send(
        authorized(
                HttpRequest.newBuilder(stack.address(Part.INGEST).resolve("/articles" + query)),
                key)
            .header("Content-Type", "text/html")
            .POST(BodyPublishers.ofString(html))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String key, String path) throws Exception {
    return http.send(
        authorized(HttpRequest.newBuilder(stack.address(Part.STORE).resolve(path)), key).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> delete(String key, String path) throws Exception {
    return http.send(
        authorized(HttpRequest.newBuilder(stack.address(Part.STORE).resolve(path)).DELETE(), key)
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder authorized(HttpRequest.Builder request, String key) {
    request.timeout(Duration.ofMinutes(1));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }
}
