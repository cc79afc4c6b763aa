package org.copydesk.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether every accepted article is where it belongs. */
@Command(
    name = "check",
    description = {
      "Accounts for every accepted article that Kafka still holds: stored, dead-lettered, erased or",
      "on its way. Exit status 1 if any is in none of these places, 2 if --wait was in vain."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private static final int SHOWN = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int LOST = 1;
  private static final int TIMED_OUT = 2;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "First wait until nothing is on its way, so long at most.")
  private Integer patience;

  @Mixin private KafkaOption kafka;
  @Mixin private DatabaseOption database;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, SQLException {
    try (Connection connection = database.connect()) {
      boolean drained = patience == null || drain();
      ServiceOffsets done = ServiceOffsets.read(kafka);
      Accounts accounts = new PipelineCheck(kafka, new StoredArticles(connection), done).run();
      print(accounts);
      if (!accounts.lost().isEmpty()) {
        return LOST;
      }
      return drained ? 0 : TIMED_OUT;
    } catch (KafkaException e) {
      throw new CommandFailure(
          "Kafka does not answer at " + kafka.address() + " (" + e + "). Is ./copydesk up running?",
          e);
    }
  }

  private boolean drain() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(patience).toNanos();
    while (isAnyInFlight()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  private boolean isAnyInFlight() throws InterruptedException {
    try {
      return ServiceOffsets.read(kafka).inFlight() > 0;
    } catch (KafkaException _) {
      // While a service or the broker comes back, offsets may not be told.
      return true;
    }
  }

  private void print(Accounts accounts) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("accepted       %10d%n", accounts.accepted());
    out.printf("stored         %10d%n", accounts.stored());
    out.printf("dead-lettered  %10d%n", accounts.deadLettered());
    out.printf("erased         %10d%n", accounts.erased());
    out.printf("to be enriched %10d%n", accounts.toEnrich());
    out.printf("to be stored   %10d%n", accounts.toStore());
    out.printf("lost           %10d%n", accounts.lost().size());
    out.flush();
    PrintWriter messages = spec.commandLine().getErr();
    accounts.lost().stream()
        .limit(SHOWN)
        .forEach(lost -> messages.printf("lost: %s of %s%n", lost.eventId(), lost.position()));
    messages.flush();
  }
}
