package org.copydesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.cli.OperatorClient.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has stored articles enriched again, page by page, at a bounded rate: asks store-service. */
@Command(
    name = "re-enrich",
    description = {
      "Has stored articles enriched again, through the same topics and beside the running work.",
      "Say which: --all, --query, --pipeline-before (also together with --query), or --id."
    },
    mixinStandardHelpOptions = true)
final class ReEnrichCommand implements Callable<Integer> {

  private static final int PAGE = 100;

  @Option(names = "--all", description = "All articles.")
  private boolean all;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "What GET /articles of store-service takes: 'language=zh-Hans&entity=Q2283'.")
  private String query;

  @Option(
      names = "--pipeline-before",
      paramLabel = "VERSION",
      description = "Those that an older version of the enrichment has made.")
  private String pipelineBefore;

  @Option(names = "--id", paramLabel = "ID", arity = "1..*", description = "These articles.")
  private List<String> ids = List.of();

  @Option(names = "--dry-run", description = "Only count them.")
  private boolean dryRun;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many articles a second. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Go on behind this article: what an interrupted run has told last.")
  private String after;

  @Option(
      names = "--from",
      paramLabel = "URL",
      defaultValue = "http://localhost:${env:COPYDESK_STORE_PORT:-8082}",
      description = "The store-service. Default: ${DEFAULT-VALUE}")
  private URI service;

  @Option(names = "--json", description = "Print the sums as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    boolean conditions = query != null || pipelineBefore != null;
    if ((all ? 1 : 0) + (conditions ? 1 : 0) + (ids.isEmpty() ? 0 : 1) != 1) {
      throw new ParameterException(
          spec.commandLine(), "One of --all, --id, and --query or --pipeline-before is needed.");
    }
    if (rate < 1) {
      throw new ParameterException(spec.commandLine(), "--rate is 1 or more.");
    }
    try (OperatorClient client = new OperatorClient(service)) {
      return dryRun ? count(client) : resend(client);
    }
  }

  private int count(OperatorClient client) throws InterruptedException {
    long matching = 0;
    for (int from = 0; from == 0 || from < ids.size(); from += PAGE) {
      matching += client.get("re-enrich", selection(from)).path("matching").asLong();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? "{\"dryRun\":true,\"matching\":" + matching + "}"
            : matching + " articles would be enriched again");
    out.flush();
    return 0;
  }

  private int resend(OperatorClient client) throws InterruptedException {
    ReEnrichTally tally = new ReEnrichTally(spec.commandLine().getErr());
    if (!ids.isEmpty()) {
      for (int from = 0; from < ids.size(); from += PAGE) {
        tally.add(page(client, selection(from)));
      }
    } else {
      for (String next = after; tally.isFirst() || next != null; ) {
        JsonNode page = page(client, selection(0).with("after", next).with("limit", pageSize()));
        tally.add(page);
        next = page.path("next").textValue();
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? tally.json() : tally.text());
    out.flush();
    return tally.failed() ? 1 : 0;
  }

  /** One page, which takes at least as long as the rate asks for. */
  private JsonNode page(OperatorClient client, Query page) throws InterruptedException {
    long start = System.nanoTime();
    JsonNode answer = client.post("re-enrich", page);
    long due = Duration.ofSeconds(answer.path("resent").asLong()).toNanos() / rate;
    if (answer.hasNonNull("next")) {
      Thread.sleep(Duration.ofNanos(Math.max(0, due - (System.nanoTime() - start))));
    }
    return answer;
  }

  /** So small that a page is about a second. */
  private int pageSize() {
    return Math.min(rate, PAGE);
  }

  private Query selection(int from) {
    Query selection = new Query();
    if (all) {
      return selection.with("all", true);
    }
    if (!ids.isEmpty()) {
      ids.subList(from, Math.min(from + PAGE, ids.size())).forEach(id -> selection.with("id", id));
      return selection;
    }
    if (query != null) {
      selection.withAll(query);
    }
    return selection.with("pipeline-before", pipelineBefore);
  }
}
