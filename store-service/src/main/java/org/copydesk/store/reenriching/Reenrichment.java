package org.copydesk.store.reenriching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.events.EnrichedArticle;
import org.copydesk.events.EventJson;
import org.copydesk.events.MalformedEventException;
import org.copydesk.events.Rebuilding;
import org.copydesk.store.persistence.ArticleRepository;
import org.jboss.logging.Logger;

/**
 * Takes stored articles back to what was received and has them enriched again. Text comes back
 * exactly; for a page the received record is looked for, which the topic keeps for some days.
 */
@Startup
@ApplicationScoped
class Reenrichment {

  private static final Logger LOG = Logger.getLogger(Reenrichment.class);

  private final ArticleRepository repository;
  private final Map<String, Object> kafka;
  private final Counter counter;

  Reenrichment(
      ArticleRepository repository,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry metrics) {
    this.repository = repository;
    this.kafka = kafka;
    this.counter =
        Counter.builder("copydesk.store.resent")
            .description("Stored articles that were put on articles.received again")
            .register(metrics);
  }

  /**
   * Resends a page of the selection and waits for the acknowledgements.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not answer; the page may be
   *     repeated, which is safe
   */
  Resent resend(Selection selection) throws InterruptedException {
    boolean named = !selection.ids().isEmpty();
    List<String> ids =
        named ? selection.ids() : repository.ids(selection.query(), selection.after());
    int sent = 0;
    int withoutPage = 0;
    int missing = 0;
    int unreadable = 0;
    try (ReceivedTopic topic = new ReceivedTopic(kafka)) {
      for (String id : ids) {
        Optional<String> event = repository.currentEvent(id);
        if (event.isEmpty()) {
          missing++;
          continue;
        }
        try {
          EnrichedArticle enriched = EventJson.readEnriched(event.get().getBytes(UTF_8));
          boolean lacksPage = Rebuilding.isWithoutPage(enriched) && !topic.sendAgain(enriched);
          if (lacksPage || !Rebuilding.isWithoutPage(enriched)) {
            topic.send(Rebuilding.received(enriched));
          }
          sent++;
          withoutPage += lacksPage ? 1 : 0;
        } catch (MalformedEventException | IllegalArgumentException | IndexOutOfBoundsException e) {
          // No message: it may hold content.
          LOG.warnf("Article %s cannot be taken back: %s", id, e.getClass().getName());
          unreadable++;
        }
      }
      topic.await();
    }
    counter.increment(sent);
    boolean more = !named && ids.size() == selection.query().limit();
    return new Resent(sent, withoutPage, missing, unreadable, more ? ids.getLast() : null);
  }
}
