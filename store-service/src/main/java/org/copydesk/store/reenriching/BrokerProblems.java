package org.copydesk.store.reenriching;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.apache.kafka.common.KafkaException;
import org.copydesk.store.answering.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers with 503 while the broker does not take what is to be enriched again. */
class BrokerProblems {

  private static final Logger LOG = Logger.getLogger(BrokerProblems.class);
  private static final int RETRY_SECONDS = 5;

  @ServerExceptionMapper
  Response broker(KafkaException e) {
    LOG.warnf("Kafka does not answer: %s", e.getClass().getName());
    return Problem.of("unavailable", "The broker can't be reached now", 503, null)
        .builder()
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }
}
