package org.copydesk.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.copydesk.local.Part;

/**
 * Places in the services at which they can be made to die at once, as by {@code kill -9}. The
 * services know nothing of them: Byteman, an agent that only these tests load, looks at each place
 * whether its file is there, takes it away and halts the JVM.
 */
enum Failpoint {
  INGEST_SENT(Part.INGEST, "ingest.ArticlePublisher", "publish", "EXIT"),
  INGEST_ACKNOWLEDGED(Part.INGEST, "ingest.ArticleTraces", "acknowledged", "ENTRY"),
  ENRICH_BEFORE_SENDING(Part.ENRICH, "enrich.OutcomePublisher", "publish", "ENTRY"),
  ENRICH_SENT(Part.ENRICH, "enrich.OutcomePublisher", "acknowledged", "ENTRY"),
  ENRICH_ACKNOWLEDGED(
      Part.ENRICH,
      "enrich.OffsetCommit",
      "commit(org.apache.kafka.clients.consumer.ConsumerRecords)",
      "ENTRY"),
  ENRICH_COMMITTED(
      Part.ENRICH,
      "enrich.OffsetCommit",
      "commit(org.apache.kafka.clients.consumer.ConsumerRecords)",
      "EXIT"),
  STORE_IN_TRANSACTION(Part.STORE, "store.persistence.ArticleWriter", "storeCurrent", "ENTRY"),
  STORE_COMMITTED(Part.STORE, "store.consuming.DeadLetterPublisher", "publish", "ENTRY"),
  STORE_BEFORE_OFFSETS(Part.STORE, "store.consuming.OutcomeCounters", "count", "ENTRY"),
  ERASURE_IN_TRANSACTION(Part.STORE, "store.persistence.ArticleWriter", "erase", "ENTRY"),
  ERASURE_COMMITTED(Part.STORE, "store.erasing.ErasurePublisher", "publish", "ENTRY"),
  ERASURE_HALF_TOLD(Part.STORE, "store.erasing.ErasurePublisher", "send", "EXIT"),
  ERASURE_TOLD(Part.STORE, "store.persistence.ErasedTable", "markAnnounced", "ENTRY");

  private final Part part;
  private final String type;
  private final String method;
  private final String where;

  Failpoint(Part part, String type, String method, String where) {
    this.part = part;
    this.type = type;
    this.method = method;
    this.where = where;
  }

  /** The service that it ends. */
  Part part() {
    return part;
  }

  /** Has the service die when it next comes by. */
  void arm(Path folder) throws IOException {
    Files.createFile(folder.resolve(name()));
  }

  boolean isArmed(Path folder) {
    return Files.exists(folder.resolve(name()));
  }

  /** The rules of all, for Byteman. */
  static String script(Path folder) {
    return Arrays.stream(values()).map(each -> each.rule(folder)).collect(Collectors.joining());
  }

  private String rule(Path folder) {
    return """
    RULE %1$s
    CLASS org.copydesk.%2$s
    METHOD %3$s
    AT %4$s
    BIND mark : java.io.File = new java.io.File("%5$s")
    IF mark.delete()
    DO killJVM()
    ENDRULE

    """
        .formatted(name(), type, method, where, folder.resolve(name()));
  }
}
