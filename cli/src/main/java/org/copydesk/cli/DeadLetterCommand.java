package org.copydesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.cli.OperatorClient.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What failed on its way, and back with it: asks a running ingest-service. */
@Command(
    name = "dead-letter",
    description = "Lists, shows and puts back what could not be enriched or stored.",
    mixinStandardHelpOptions = true)
final class DeadLetterCommand implements Runnable {

  private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhd])");

  @Option(
      names = "--from",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      defaultValue = "http://localhost:${env:COPYDESK_INGEST_PORT:-8080}",
      description = "The ingest-service. Default: ${DEFAULT-VALUE}")
  private URI service;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print the answer as JSON instead of a table.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "One of list, show and replay is missing.");
  }

  /** What letters must meet. */
  static final class Filter {

    @Option(names = "--reason", paramLabel = "CODE", description = "Such as enrichment-failed.")
    private String reason;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "They were read from it.")
    private String topic;

    @Option(
        names = "--since",
        paramLabel = "TIME",
        description = "They failed since: 2026-01-02, 2026-01-02T03:04:05Z, or 90m, 2h, 3d ago.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "They failed before.")
    private String until;

    @Option(names = "--id", paramLabel = "ARTICLE", description = "They are of this article.")
    private String article;

    @Option(
        names = "--stack-digest",
        paramLabel = "DIGEST",
        description = "They failed in this way.")
    private String stackDigest;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, up to 1000.")
    private Integer limit;

    Query query() {
      return new Query()
          .with("reason", reason)
          .with("topic", topic)
          .with("since", time(since))
          .with("until", time(until))
          .with("id", article)
          .with("stack-digest", stackDigest)
          .with("limit", limit);
    }

    private static String time(String text) {
      var span = text == null ? null : SPAN.matcher(text);
      if (span == null || !span.matches()) {
        return text;
      }
      long count = Long.parseLong(span.group(1));
      Duration ago =
          switch (span.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
      return Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS).toString();
    }
  }

  @Command(
      name = "list",
      description = "Lists dead letters, the newest first, without what they hold.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin Filter filter,
      @Option(names = "--replayed", description = "Only those that were put back.")
          boolean replayed,
      @Option(names = "--open", description = "Only those that were not put back.") boolean open)
      throws InterruptedException {
    Query query = filter.query();
    if (replayed != open) {
      query.with("replayed", replayed);
    }
    try (OperatorClient client = client()) {
      JsonNode answer = client.get("dead-letters", query);
      if (json) {
        out().println(answer);
      } else {
        DeadLetterTable.print(answer.path("deadLetters"), out());
        int left = answer.path("matching").asInt() - answer.path("deadLetters").size();
        if (left > 0) {
          messages().println(left + " more; --limit shows up to 1000");
        }
      }
      out().flush();
      messages().flush();
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "Shows all that is known of a dead letter, or what it holds.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", description = "As in the list: 2-17.") String id,
      @Option(names = "--value", description = "What the record held, byte for byte.")
          boolean value)
      throws IOException, InterruptedException {
    String path = "dead-letters/" + Query.encode(id);
    try (OperatorClient client = client()) {
      if (value) {
        OutputStream raw = System.out;
        raw.write(client.bytes(path + "/value"));
        raw.flush();
      } else {
        JsonNode letter = client.get(path, new Query());
        out().println(json ? letter.toString() : DeadLetterTable.whole(letter));
        out().flush();
      }
    }
    return 0;
  }

  @Command(
      name = "replay",
      description = {
        "Puts dead letters back on the topic they came from, the oldest first, up to 1000 at a time.",
        "What was put back before is left out. Say which: by ID, by conditions, or --all."
      },
      mixinStandardHelpOptions = true)
  int replay(
      @Parameters(paramLabel = "ID", arity = "0..*", description = "As in the list: 2-17.")
          List<String> ids,
      @Mixin Filter filter,
      @Option(names = "--all", description = "All there are.") boolean all,
      @Option(names = "--again", description = "Also those that were put back before.")
          boolean again,
      @Option(names = "--dry-run", description = "Tell, and put nothing back.") boolean dryRun)
      throws InterruptedException {
    Query query = filter.query();
    (ids == null ? List.<String>of() : ids).forEach(id -> query.with("letter", id));
    query.with("all", all ? true : null);
    query.with("again", again ? true : null);
    query.with("dry-run", dryRun ? true : null);
    try (OperatorClient client = client()) {
      JsonNode report = client.post("dead-letters/replay", query);
      if (json) {
        out().println(report);
      } else {
        DeadLetterTable.report(report, out());
      }
      out().flush();
      return report.path("skipped").asInt() == 0 ? 0 : 1;
    }
  }

  private OperatorClient client() {
    return new OperatorClient(service);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter messages() {
    return spec.commandLine().getErr();
  }
}
