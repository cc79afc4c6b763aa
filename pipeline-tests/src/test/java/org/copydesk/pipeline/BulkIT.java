package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.copydesk.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand articles of 2 KiB: all are stored, all counters agree, no service complains. */
class BulkIT {

  private static final Logger LOG = Logger.getLogger(BulkIT.class.getName());
  private static final int DRAFTS = 10_000;
  private static final List<Part> SERVICES = List.of(Part.INGEST, Part.ENRICH, Part.STORE);

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  @Timeout(600)
  void allAreStoredAndAllCountersAgree() throws Exception {
    List<Draft> drafts = Draft.make(DRAFTS);
    Drain.await(pipeline);
    Counters before = Counters.read(pipeline);
    Map<Part, Long> logsBefore = logSizes();
    Sender sender = new Sender(pipeline);
    long start = System.nanoTime();

    sender.send(drafts);
    double accepted = (System.nanoTime() - start) / 1e9;
    Drain.await(pipeline);
    double stored = (System.nanoTime() - start) / 1e9;

    LOG.info(
        "%d articles of 2 KiB: accepted in %.1f s, stored in %.1f s"
            .formatted(DRAFTS, accepted, stored));
    assertThat(Counters.read(pipeline).minus(before))
        .isEqualTo(new Counters(DRAFTS, DRAFTS, DRAFTS, 0, DRAFTS, 0));
    for (Part service : SERVICES) {
      assertThat(complaints(service, logsBefore.get(service))).as(service.label()).isEmpty();
    }
    Stored.assertOnceEach(pipeline, sender.accepted());
  }

  private Map<Part, Long> logSizes() throws IOException {
    Map<Part, Long> sizes = new EnumMap<>(Part.class);
    for (Part service : SERVICES) {
      sizes.put(service, Files.size(pipeline.stack().part(service).log()));
    }
    return sizes;
  }

  private List<String> complaints(Part service, long from) throws IOException {
    byte[] log = Files.readAllBytes(pipeline.stack().part(service).log());
    String since = new String(log, (int) from, log.length - (int) from, UTF_8);
    return since
        .lines()
        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
        .toList();
  }
}
