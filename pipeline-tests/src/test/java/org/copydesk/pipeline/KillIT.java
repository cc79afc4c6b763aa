package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.local.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service dies at once, as by {@code kill -9}, while articles are on their way through it. */
class KillIT {

  private static final int DRAFTS = 4_000;

  private final Pipeline pipeline = Pipeline.shared();

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"INGEST", "ENRICH", "STORE"})
  void everyAcceptedArticleIsStoredOnce(Part victim) throws Exception {
    List<Draft> drafts = Draft.make(DRAFTS);
    Sender sender = new Sender(pipeline);
    try (ExecutorService client = Executors.newSingleThreadExecutor()) {
      Future<?> sending =
          client.submit(() -> {
            sender.send(drafts);
            return null;
          });
      await()
          .atMost(Pipeline.PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> sender.accepted().size() >= DRAFTS / 4);

      pipeline.stack().part(victim).kill();
      pipeline.stack().restart(victim);
      sending.get();
    }

    assertThat(sender.accepted()).hasSize(DRAFTS);
    Stored.assertOnceEach(pipeline, sender.accepted());
  }
}
