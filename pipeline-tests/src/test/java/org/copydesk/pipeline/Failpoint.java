package org.copydesk.pipeline;

import static org.copydesk.pipeline.Failpoint.Where.ENTRY;
import static org.copydesk.pipeline.Failpoint.Where.EXIT;

import org.copydesk.local.Part;

/**
 * Places in the services at which they can be made to die at once, as by {@code kill -9}. The
 * services know nothing of them: a {@link Debugger} stops one as it comes by, and it is killed
 * there.
 */
enum Failpoint {
  INGEST_SENT(Part.INGEST, "ingest.ArticlePublisher", "publish", EXIT),
  INGEST_ACKNOWLEDGED(Part.INGEST, "ingest.ArticleTraces", "acknowledged", ENTRY),
  ENRICH_BEFORE_SENDING(Part.ENRICH, "enrich.OutcomePublisher", "publish", ENTRY),
  ENRICH_SENT(Part.ENRICH, "enrich.OutcomePublisher", "acknowledged", ENTRY),
  ENRICH_ACKNOWLEDGED(Part.ENRICH, "enrich.DeadLetterLog", "log", ENTRY),
  ENRICH_COMMITTED(Part.ENRICH, "enrich.ReceivedArticleProcessor", "process", EXIT),
  STORE_IN_TRANSACTION(Part.STORE, "store.persistence.ArticleWriter", "storeCurrent", ENTRY),
  STORE_COMMITTED(Part.STORE, "store.consuming.DeadLetterPublisher", "publish", ENTRY),
  STORE_BEFORE_OFFSETS(Part.STORE, "store.consuming.OutcomeCounters", "count", ENTRY),
  ERASURE_IN_TRANSACTION(Part.STORE, "store.persistence.ArticleWriter", "erase", ENTRY),
  ERASURE_COMMITTED(Part.STORE, "store.erasing.ErasurePublisher", "publish", ENTRY),
  ERASURE_HALF_TOLD(Part.STORE, "store.erasing.ErasurePublisher", "send", EXIT),
  ERASURE_TOLD(Part.STORE, "store.persistence.ErasedTable", "markAnnounced", ENTRY);

  /** Before the method's first instruction, or before any of those that return from it. */
  enum Where {
    ENTRY,
    EXIT
  }

  private final Part part;
  private final String type;
  private final String method;
  private final Where where;

  Failpoint(Part part, String type, String method, Where where) {
    this.part = part;
    this.type = type;
    this.method = method;
    this.where = where;
  }

  /** The service that it ends. */
  Part part() {
    return part;
  }

  /** The class's full name. */
  String type() {
    return "org.copydesk." + type;
  }

  /** The name of the class's own method, or methods. */
  String method() {
    return method;
  }

  Where where() {
    return where;
  }

  /** Whether only an erasure comes by it. */
  boolean isOfErasure() {
    return name().startsWith("ERASURE");
  }
}
