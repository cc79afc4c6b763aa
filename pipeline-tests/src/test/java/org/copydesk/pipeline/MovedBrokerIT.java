package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.logging.Logger;
import org.copydesk.local.Part;
import org.junit.jupiter.api.Test;

/** A broker comes back under the same name and another IP address, as a pod does. */
class MovedBrokerIT {

  private static final Logger LOG = Logger.getLogger(MovedBrokerIT.class.getName());
  private static final int DRAFTS = 1_000;

  /**
   * From the broker's first answer to the last article; a client that kept the old address needs
   * more.
   */
  private static final Duration SECONDS = Duration.ofSeconds(30);

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  void isFoundWithinSecondsAndNothingIsLost() throws Exception {
    assumeTrue(pipeline.stack() instanceof ContainerStack, "the loopback has only one address");
    ContainerStack stack = (ContainerStack) pipeline.stack();
    String before = stack.ipAddress(Part.KAFKA);
    Sender sender = new Sender(pipeline);
    long[] moved = new long[1];

    sender.send(
        Draft.make(DRAFTS),
        () -> {
          stack.moveAndRestart(Part.KAFKA);
          moved[0] = System.nanoTime();
        });
    Drain.await(pipeline);
    Duration took = Duration.ofNanos(System.nanoTime() - moved[0]);

    assertThat(stack.ipAddress(Part.KAFKA)).isNotEqualTo(before);
    LOG.info("articles flow again after " + took);
    assertThat(took).isLessThan(SECONDS);
    Stored.assertOnceEach(pipeline, sender.accepted());
  }
}
