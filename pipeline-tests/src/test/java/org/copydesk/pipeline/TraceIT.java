package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.events.Topics;
import org.copydesk.local.CopydeskHome;
import org.copydesk.local.Folders;
import org.copydesk.local.LocalStack;
import org.copydesk.local.Part;
import org.copydesk.local.StackSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With traces and JSON logs on: an article's way is one trace, and lines about it name both. */
class TraceIT {

  private static final Logger LOG = Logger.getLogger(TraceIT.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private static SpanReceiver receiver;
  private static LocalStack stack;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String traceId = newId();

  @BeforeAll
  static void start() throws IOException {
    Path data = CopydeskHome.find().resolve("pipeline-tests/target/traced-stack");
    Folders.delete(data);
    receiver = new SpanReceiver();
    Map<String, String> environment = new HashMap<>(receiver.environment());
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
    stack = LocalStack.start(StackSettings.onFreePorts(data).with(environment), _ -> {});
  }

  @AfterAll
  static void stop() {
    stack.close();
    receiver.close();
  }

  @ParameterizedTest
  @CsvSource({"60", "1"})
  void anArticleOnItsWayFromPostToRowIsOneTrace(int repeats) throws Exception {
    Draft draft = Draft.make(1).getFirst();
    // 60 times 2 KiB are decoded by another thread than 2 KiB.
    String body = draft.json().put("articleBody", (draft.body() + " ").repeat(repeats)).toString();

    JsonNode answer = JSON.readTree(post("application/json", body));

    Trace trace = trace(1);
    LOG.info("The trace of one article:\n" + trace.tree());
    ReceivedSpan stored = trace.named("articles.enriched process").getFirst();
    assertThat(trace.path(stored))
        .containsExactly(
            "store-service: articles.enriched process",
            "enrich-service: articles.enriched send",
            "enrich-service: articles.received process",
            "ingest-service: articles.received send",
            "ingest-service: POST /articles");
    assertThat(trace.path(trace.named("transaction").getFirst()).subList(0, 2))
        .containsExactly("store-service: transaction", "store-service: articles.enriched process");
    assertThat(trace.spans())
        .filteredOn(span -> span.name().startsWith("articles."))
        .allSatisfy(span ->
            assertThat(span.attributes())
                .containsEntry("copydesk.article.id", answer.get("id").asText())
                .containsEntry("copydesk.article.revision", answer.get("revision").asText())
                .containsEntry("messaging.kafka.message.key", answer.get("id").asText())
                .containsKeys("messaging.destination.partition.id", "messaging.kafka.offset"));
    assertThat(stored.kind()).isEqualTo(SpanKind.SPAN_KIND_CONSUMER);
    assertThat(stored.attributes()).containsEntry("copydesk.outcome", "stored");
    assertThat(trace.spans()).noneMatch(span -> span.status() == StatusCode.STATUS_CODE_ERROR);
    assertThat(trace.spans().toString()).doesNotContain(draft.headline());
  }

  @Test
  void onePostIsTheParentOfItsManyArticles() throws Exception {
    String body =
        String.join("\n", Draft.make(50).stream().map(draft -> draft.json().toString()).toList());

    post("application/x-ndjson", body);

    Trace trace = trace(50);
    assertThat(trace.named("POST /articles")).hasSize(1);
    assertThat(trace.named("articles.enriched process"))
        .hasSize(50)
        .extracting(span -> trace.path(span).getLast())
        .containsOnly("ingest-service: POST /articles");
    Set<String> transactions = ids(trace.named("transaction"));
    Set<String> parents =
        Set.copyOf(trace.named("transaction").stream().map(ReceivedSpan::parentId).toList());
    assertThat(trace.named("articles.enriched process"))
        .allSatisfy(span ->
            assertThat(parents.contains(span.id()) || transactions.containsAll(span.links()))
                .isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "articles.received, ENRICH, malformed-event",
    "articles.enriched, STORE, malformed-event"
  })
  void aDeadLetterIsTheEndOfItsTraceAndNamedInTheLog(String topic, Part service, String reason)
      throws Exception {
    String id = newId();
    String revision = newId();
    ProducerRecord<String, byte[]> poison =
        new ProducerRecord<>(topic, id, "confidential".getBytes(UTF_8));
    poison.headers().add("traceparent", traceparent().getBytes(UTF_8));
    poison.headers().add("ce_id", (id + "/" + revision).getBytes(UTF_8));

    new Topic(stack.bootstrapServers(), topic).put(List.of(poison));

    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> Trace.of(traceId, receiver).named("articles.dead-letter send").size() == 1);
    Trace trace = Trace.of(traceId, receiver);
    ReceivedSpan sent = trace.named("articles.dead-letter send").getFirst();
    ReceivedSpan processed = trace.named(topic + " process").getFirst();
    assertThat(sent.parentId()).isEqualTo(processed.id());
    assertThat(processed.status()).isEqualTo(StatusCode.STATUS_CODE_ERROR);

    Topic deadLetters = new Topic(stack.bootstrapServers(), Topics.DEAD_LETTER);
    ConsumerRecord<String, byte[]> letter = deadLetters.records(Set.of(id)).getFirst();
    assertThat(letter.headers().headers("traceparent")).hasSize(1);
    assertThat(new String(letter.headers().lastHeader("traceparent").value(), UTF_8))
        .isEqualTo("00-%s-%s-01", traceId, sent.id());

    String line = lines(service).filter(each -> each.contains(id)).findFirst().orElseThrow();
    LOG.info("The line of a dead letter:\n" + line);
    assertThat(line).contains(reason).doesNotContain("confidential");
    JsonNode fields = JSON.readTree(line);
    assertThat(fields.get("service").asText()).isEqualTo(service.label());
    assertThat(fields.get("mdc").get("articleId").asText()).isEqualTo(id);
    assertThat(fields.get("mdc").get("revision").asText()).isEqualTo(revision);
    assertThat(fields.get("mdc").get("traceId").asText()).isEqualTo(traceId);
  }

  @Test
  void linesOfAnotherArticleOrOfNoneDoNotBearItsId() throws Exception {
    Topic topic = new Topic(stack.bootstrapServers(), Topics.RECEIVED);
    List<String> ids = IntStream.range(0, 20).mapToObj(_ -> newId()).toList();

    topic.put(ids.stream().map(id -> topic.record(id, new byte[0])).toList());

    await()
        .atMost(Pipeline.PATIENCE)
        .until(() ->
            lines(Part.ENRICH).filter(line -> ids.stream().anyMatch(line::contains)).count() == 20);
    for (String line : lines(Part.ENRICH).toList()) {
      JsonNode fields = JSON.readTree(line);
      JsonNode named = fields.get("mdc").path("articleId");
      boolean about = fields.get("message").asText().startsWith("Dead-lettered article ");
      assertThat(named.isMissingNode()).isEqualTo(!about);
      assertThat(fields.get("message").asText()).contains(named.asText());
    }
  }

  @Test
  void noTraceBeginsWithoutAnArticle() {
    // Not with probes, metrics, polls or statements of a start.
    assertThat(receiver.spans())
        .filteredOn(span -> span.parentId().isEmpty())
        .extracting(ReceivedSpan::name)
        .allMatch(name -> name.startsWith("articles."));
  }

  private String post(String contentType, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(stack.address(Part.INGEST).resolve("/articles"))
            .header("Content-Type", contentType)
            .header("traceparent", traceparent())
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private String traceparent() {
    return "00-" + traceId + "-00f067aa0ba902b7-01";
  }

  /** This test's trace, once so many of its articles are stored. */
  private Trace trace(int articles) {
    await()
        .atMost(Pipeline.PATIENCE)
        .until(() -> {
          Trace trace = Trace.of(traceId, receiver);
          return trace.named("articles.enriched process").size() == articles
              && trace.named("articles.enriched send").size() == articles
              && !trace.named("POST /articles").isEmpty();
        });
    return Trace.of(traceId, receiver);
  }

  private static Stream<String> lines(Part service) throws IOException {
    return Files.readString(stack.part(service).log()).lines();
  }

  private static Set<String> ids(List<ReceivedSpan> spans) {
    return Set.copyOf(spans.stream().map(ReceivedSpan::id).toList());
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
