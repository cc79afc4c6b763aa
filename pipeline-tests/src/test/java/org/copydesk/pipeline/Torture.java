package org.copydesk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.logging.Logger;
import org.copydesk.local.Part;
import org.copydesk.pipeline.Sender.Accepted;

/**
 * Does one fault after the other to a pipeline through which articles flow, waits each time until
 * it has recovered, and accounts for all articles at the end.
 */
final class Torture implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Torture.class.getName());

  /** Where articles pile up while one of these stands still, so many times more come. */
  private static final int GREAT = 20;

  private static final Set<Part> BEHIND_INGEST = Set.of(Part.ENRICH, Part.STORE, Part.POSTGRES);

  /** What is promised is three seconds; the fourth is for a busy machine. */
  private static final Duration ANSWER = Duration.ofSeconds(4);

  /** From the return of the broker to the next 202. */
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private static final List<String> CHECKED =
      List.of(
          "accepted",
          "stored",
          "dead-lettered",
          "erased",
          "to be enriched",
          "to be stored",
          "lost");

  /** Within which an article comes through again, behind all that has piled up. */
  private static final Duration RECOVERY = Duration.ofMinutes(1);

  private final FragileStack fragile;
  private final Pipeline pipeline;
  private final Flow flow;
  private final int crowd;
  private final Probes probes;
  private final Keeper keeper;
  private final FaultInjection injection;
  private final Poison poison;
  private final List<Trial> trials = new ArrayList<>();
  private final Set<String> impossible = new TreeSet<>();
  private final Set<String> erased = new HashSet<>();
  private final List<String> failures = new ArrayList<>();
  private final long start = System.nanoTime();

  private Torture(FragileStack fragile, int perSecond, int crowd) {
    this.fragile = fragile;
    this.pipeline = Pipeline.on(fragile.stack());
    this.flow = new Flow(pipeline, perSecond);
    this.crowd = crowd;
    this.probes = new Probes(pipeline, flow.accepted());
    this.keeper = new Keeper(fragile.stack());
    this.injection = new FaultInjection(fragile, keeper, pipeline, probes);
    this.poison = new Poison(pipeline);
  }

  /**
   * Starts a pipeline and lets articles flow.
   *
   * @param megabytes the size of the disks of broker and database
   * @param perSecond articles that come all the time
   * @param crowd articles that come at once with a fault; {@value #GREAT} times as many where they
   *     pile up
   */
  static Torture start(Path data, int megabytes, int perSecond, int crowd) throws IOException {
    return new Torture(FragileStack.start(data, megabytes), perSecond, crowd);
  }

  /** Does these faults, ends the flow and tells how it went. */
  TortureReport run(Iterator<Fault> faults) throws Exception {
    Accepted last = probes.pass(System.nanoTime()).article();
    while (faults.hasNext()) {
      Fault fault = faults.next();
      if (!injection.isPossible(fault)) {
        impossible.add(fault.part().label() + ": " + fault.kind());
        continue;
      }
      try {
        last = suffer(fault, last);
      } catch (IllegalStateException | IOException | ExecutionException | AssertionError e) {
        // What comes after it would say nothing; what was accepted is accounted for all the same.
        failures.add(fault + ": " + e);
        break;
      }
    }
    return account();
  }

  @Override
  public void close() throws IOException {
    keeper.close();
    fragile.close();
  }

  /** The article that has come through after it. */
  private Accepted suffer(Fault fault, Accepted erasable) throws Exception {
    LOG.info("Fault " + (trials.size() + 1) + ": " + fault);
    flow.crowd(isDam(fault) ? GREAT * crowd : crowd);
    FaultInjection.Past past = injection.inflict(fault, erasable.id());
    int inFlight = inFlight();
    Probes.Passed probe = probes.pass(past.end());
    Trial trial =
        new Trial(fault, probe.accepted(), probe.stored(), past.slowestAnswer(), inFlight);
    trials.add(trial);
    LOG.info(trial.toString());
    judge(trial);
    keeper.allAreWell();
    erase(erasable);
    poison.put();
    return probe.article();
  }

  private void judge(Trial trial) {
    if (trial.slowestAnswer().compareTo(ANSWER) > 0) {
      failures.add("ingest-service was slow to answer: " + trial);
    }
    // It was asked while the broker was away, and nothing has to be started.
    if (!trial.slowestAnswer().isZero() && trial.accepted().compareTo(AGAIN) > 0) {
      failures.add("ingest-service took long to accept again: " + trial);
    }
    if (trial.stored().compareTo(RECOVERY) > 0) {
      failures.add("recovered late: " + trial);
    }
  }

  private static boolean isDam(Fault fault) {
    return fault instanceof Fault.Stop && BEHIND_INGEST.contains(fault.part());
  }

  private int inFlight() {
    try {
      // What was accepted without our knowing is stored as well.
      return Math.max(0, flow.accepted().size() - (int) pipeline.table().rows());
    } catch (IllegalStateException _) {
      // The database is not there yet.
      return 0;
    }
  }

  private void erase(Accepted article) throws Exception {
    assertThat(pipeline.delete("/articles/" + article.id()).statusCode()).isIn(202, 204);
    flow.accepted().remove(article.eventId());
    erased.add(article.id());
  }

  private TortureReport account() throws Exception {
    flow.end();
    Command.Result check = Command.check(fragile.stack());
    Map<String, Accepted> accepted = flow.accepted();
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("accepted revisions", (long) accepted.size() + erased.size());
    for (String name : CHECKED) {
      figures.put("`check`: " + name, check.figure(name));
    }
    Table table = pipeline.table();
    figures.put("rows", table.rows());
    figures.put("rows too many", table.repeatedRows());
    prove(() -> assertThat(check.status()).as(check.out() + check.err()).isZero());
    prove(() -> assertThat(check.figure("erased")).isGreaterThanOrEqualTo(erased.size()));
    prove(() -> assertThat(table.repeatedRows()).isZero());
    prove(() -> assertThat(table.revisions(erased)).isEmpty());
    prove(() -> Stored.assertOnceEach(pipeline, accepted));
    prove(() ->
        poison
            .deadLetters()
            .forEach((cause, count) -> figures.put("dead letters: " + cause, (long) count)));
    keeper.close();
    failures.addAll(keeper.deaths());
    return new TortureReport(
        Duration.ofNanos(System.nanoTime() - start),
        trials,
        impossible,
        figures,
        keeper.errors(),
        failures);
  }

  private void prove(Meanwhile.Work proof) throws Exception {
    try {
      proof.run();
    } catch (AssertionError e) {
      failures.add(e.getMessage());
    }
  }
}
