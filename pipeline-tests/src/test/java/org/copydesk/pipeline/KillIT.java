package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.local.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A part dies at once, as by {@code kill -9}, while articles are on their way through it. */
class KillIT {

  private static final int DRAFTS = 4_000;

  private final Pipeline pipeline = Pipeline.shared();

  @ParameterizedTest
  @EnumSource
  void everyAcceptedArticleIsStoredOnce(Part victim) throws Exception {
    Sender sender = new Sender(pipeline);

    sender.send(
        Draft.make(DRAFTS),
        () -> {
          pipeline.stack().kill(victim);
          pipeline.stack().restart(victim);
        });

    assertThat(sender.accepted()).hasSize(DRAFTS);
    Stored.assertOnceEach(pipeline, sender.accepted());
  }
}
