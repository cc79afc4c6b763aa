package org.copydesk.cli;

import org.copydesk.local.LocalStack;
import org.copydesk.local.Part;
import org.copydesk.local.StackSettings;

/** What {@code up} says when all is ready. */
final class Welcome {

  private Welcome() {}

  /** The addresses, and a command to try. */
  static String text(LocalStack stack, StackSettings settings) {
    return """

    Submit      %1$s/articles     API: %1$s/q/swagger-ui
    Read        %2$s/articles     API: %2$s/q/swagger-ui
    Enrichment  %3$s/q/health
    Kafka       %4$s
    PostgreSQL  %5$s (user copydesk, password copydesk)
    Metrics     %7$s/q/metrics, %8$s/q/metrics, %9$s/q/metrics
    Logs        %6$s

    Try it:

      curl -H 'Content-Type: application/json' %1$s/articles \\
        -d '{"url":"https://example.org/1","articleBody":"On 11 March 2025 Microsoft paid $2 billion."}'
      curl '%2$s/articles'

    Ctrl-C stops everything; what was accepted is kept.
    """
        .formatted(
            stack.address(Part.INGEST),
            stack.address(Part.STORE),
            stack.address(Part.ENRICH),
            stack.bootstrapServers(),
            stack.jdbcUrl(),
            settings.data().resolve("logs"),
            stack.management(Part.INGEST),
            stack.management(Part.ENRICH),
            stack.management(Part.STORE));
  }
}
