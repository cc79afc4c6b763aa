package org.copydesk.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.copydesk.events.ArticleName;
import org.copydesk.events.Erasure;
import org.copydesk.events.EventJson;
import org.copydesk.events.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases articles, or lets them come back. */
@Command(
    name = "erase",
    description = {
      "Erases articles with all their revisions and refuses them from now on. Prints each erasure",
      "as JSON. Exit status 1 if any was not erased, or not told to Kafka yet.",
      "A service that asks for a key gets the one in COPYDESK_API_KEY, of the role operate."
    },
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of articles.")
  private List<String> ids = List.of();

  @Option(names = "--allow", description = "Let erased articles be submitted again.")
  private boolean allow;

  @Option(
      names = "--again",
      description = "Erase all that was ever erased and not allowed: after a backup was restored.")
  private boolean again;

  @Option(
      names = "--purge",
      description = {
        "Cut articles.received and articles.dead-letter behind the articles at once, instead of",
        "leaving that to the topics' retention. Re-enrichment from there ends with it."
      })
  private boolean purge;

  @Option(
      names = "--store",
      paramLabel = "URL",
      defaultValue = "http://localhost:${env:COPYDESK_STORE_PORT:-8082}",
      description = "The store-service. Default: ${DEFAULT-VALUE}")
  private URI service;

  @Mixin private KafkaOption kafka;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (ids.isEmpty() != again || (allow && (again || purge))) {
      throw new ParameterException(spec.commandLine(), "Give ids, or --again without any.");
    }
    for (String id : ids) {
      if (!ArticleName.isId(id)) {
        throw new ParameterException(
            spec.commandLine(), "No id of an article, which has 32 hexadecimal digits: " + id);
      }
    }
    try {
      Collection<String> articles = again ? erased() : ids;
      boolean all = true;
      try (StoreClient store = new StoreClient(service)) {
        for (String id : articles) {
          all &= tell(id, store.erasure(allow ? "DELETE" : "PUT", id));
        }
      }
      if (purge && all) {
        new LogPurge(kafka, articles).run();
      }
      return all ? 0 : 1;
    } catch (KafkaException e) {
      throw new CommandFailure(
          "Kafka does not answer at " + kafka.address() + " (" + e + "). Is ./copydesk up running?",
          e);
    }
  }

  private boolean tell(String id, HttpResponse<String> answer) {
    boolean done = answer.statusCode() == (allow ? NO_CONTENT : OK);
    if (done && !allow) {
      spec.commandLine().getOut().println(answer.body());
    } else if (!done) {
      PrintWriter messages = spec.commandLine().getErr();
      messages.printf("%s: HTTP status %d %s%n", id, answer.statusCode(), answer.body());
    }
    return done;
  }

  private Collection<String> erased() {
    Map<String, Erasure> last = new LinkedHashMap<>();
    kafka.scan(
        Topics.ERASED,
        poll -> {
          for (ConsumerRecord<byte[], byte[]> record : poll) {
            if (record.value() != null) {
              Erasure erasure = EventJson.readErasure(record.value());
              last.put(erasure.id(), erasure);
            }
          }
        });
    return last.values().stream()
        .filter(erasure -> erasure.allowedAt() == null)
        .map(Erasure::id)
        .toList();
  }
}
