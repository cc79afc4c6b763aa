package org.copydesk.pipeline;

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
    Meters ingest = Meters.of(pipeline, Part.INGEST);
    Meters enrich = Meters.of(pipeline, Part.ENRICH);
    Meters store = Meters.of(pipeline, Part.STORE);
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

  private static long value(Meters meters, String name) {
    return (long) meters.value(name);
  }
}
