package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.events.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that nobody can read, put onto the topics by somebody else. */
class PoisonIT {

  private final Pipeline pipeline = Pipeline.shared();

  @ParameterizedTest
  @ValueSource(strings = {Topics.RECEIVED, Topics.ENRICHED})
  void poisonIsDeadLetteredWithItsCauseAndHoldsNothingUp(String name) throws Exception {
    Topic topic = new Topic(pipeline, name);
    // Many keys, so that every partition gets some.
    List<ProducerRecord<String, byte[]>> poison =
        Stream.of(
                "not JSON at all",
                "{\"weather\":\"fine\"}",
                "[1, 2, 3]",
                "{\"id\":7,\"revision\":[],\"receivedAt\":\"soon\",\"article\":\"text\"}",
                "",
                "x".repeat(2 << 20))
            .map(value -> topic.record(newKey(), value.getBytes(UTF_8)))
            .toList();
    ProducerRecord<String, byte[]> headers = topic.record(newKey(), "{\"a\":".getBytes(UTF_8));
    headers.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
    ProducerRecord<String, byte[]> time = topic.record(newKey(), "{}".getBytes(UTF_8));
    time.headers()
        .add("ce_specversion", "1.0".getBytes(UTF_8))
        .add("ce_id", "1".getBytes(UTF_8))
        .add("ce_type", "t".getBytes(UTF_8))
        .add("ce_source", ":not a uri:".getBytes(UTF_8))
        .add("ce_time", "half past nine".getBytes(UTF_8));
    List<ProducerRecord<String, byte[]>> all =
        Stream.concat(poison.stream(), Stream.of(headers, time)).toList();

    topic.put(all);
    Sender sender = new Sender(pipeline);
    sender.send(Draft.make(60));

    Set<String> keys = all.stream().map(ProducerRecord::key).collect(Collectors.toSet());
    Topic deadLetters = new Topic(pipeline, Topics.DEAD_LETTER);
    await().atMost(Pipeline.PATIENCE).until(() -> deadLetters.records(keys).size() >= all.size());
    List<ConsumerRecord<String, byte[]>> letters = deadLetters.records(keys);
    assertThat(letters)
        .hasSameSizeAs(all)
        .allSatisfy(letter -> assertThat(header(letter, "dead-letter-topic")).isEqualTo(name))
        .allSatisfy(letter -> assertThat(header(letter, "dead-letter-reason")).isNotBlank());
    assertThat(letters)
        .extracting(ConsumerRecord::value)
        .containsExactlyInAnyOrderElementsOf(all.stream().map(ProducerRecord::value).toList());
    Stored.assertOnceEach(pipeline, sender.accepted());
  }

  private static String newKey() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String header(ConsumerRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
