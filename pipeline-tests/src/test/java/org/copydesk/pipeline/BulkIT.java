package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.copydesk.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand articles of 2 KiB: all are stored, all counters agree, no service complains. */
class BulkIT {

  private static final Logger LOG = Logger.getLogger(BulkIT.class.getName());
  private static final Pattern COMPLAINT = Pattern.compile(" (WARN|ERROR) |\"(WARN|ERROR)\"");
  private static final int DRAFTS = 10_000;

  private final Pipeline pipeline = Pipeline.shared();

  @Test
  @Timeout(600)
  void allAreStoredAndAllCountersAgree() throws Exception {
    List<Draft> drafts = Draft.make(DRAFTS);
    Drain.await(pipeline);
    Counters before = Counters.read(pipeline);
    Map<Part, Integer> logsBefore = logLengths();
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
    for (Part service : Part.SERVICES) {
      assertThat(complaints(service, logsBefore.get(service))).as(service.label()).isEmpty();
    }
    Stored.assertOnceEach(pipeline, sender.accepted());
  }

  private Map<Part, Integer> logLengths() {
    Map<Part, Integer> lengths = new EnumMap<>(Part.class);
    for (Part service : Part.SERVICES) {
      lengths.put(service, pipeline.stack().log(service).length());
    }
    return lengths;
  }

  /** Lines of the plain form and of JSON. */
  private List<String> complaints(Part service, int from) {
    return pipeline
        .stack()
        .log(service)
        .substring(from)
        .lines()
        .filter(line -> COMPLAINT.matcher(line).find())
        .toList();
  }
}
