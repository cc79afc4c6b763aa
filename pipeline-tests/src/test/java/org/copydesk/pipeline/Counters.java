package org.copydesk.pipeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.local.Part;

/**
 * What the services count.
 *
 * @param accepted by ingest
 * @param received by enrich
 * @param enriched by enrich
 * @param enrichDeadLettered by enrich
 * @param stored by store, repeats apart
 * @param storeDeadLettered by store
 */
record Counters(
    long accepted,
    long received,
    long enriched,
    long enrichDeadLettered,
    long stored,
    long storeDeadLettered) {

  static Counters read(Pipeline pipeline) throws Exception {
    String ingest = pipeline.metrics(Part.INGEST);
    String enrich = pipeline.metrics(Part.ENRICH);
    String store = pipeline.metrics(Part.STORE);
    return new Counters(
        value(ingest, "copydesk_ingest_articles_total{outcome=\"accepted\"}"),
        value(enrich, "copydesk_enrich_received_total"),
        value(enrich, "copydesk_enrich_records_total{outcome=\"enriched\"}"),
        value(enrich, "copydesk_enrich_records_total{outcome=\"dead-lettered\"}"),
        value(store, "copydesk_store_records_total{outcome=\"stored\"}"),
        value(store, "copydesk_store_records_total{outcome=\"dead-lettered\"}"));
  }

  Counters minus(Counters before) {
    return new Counters(
        accepted - before.accepted,
        received - before.received,
        enriched - before.enriched,
        enrichDeadLettered - before.enrichDeadLettered,
        stored - before.stored,
        storeDeadLettered - before.storeDeadLettered);
  }

  private static long value(String metrics, String name) {
    Matcher line =
        Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE).matcher(metrics);
    // A counter is there from its first use on.
    return line.find() ? (long) Double.parseDouble(line.group(1)) : 0;
  }
}
