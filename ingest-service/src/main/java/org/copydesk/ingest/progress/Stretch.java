package org.copydesk.ingest.progress;

import org.copydesk.events.Topics;

/** A stretch of the pipeline: the articles that wait on a topic for a service to take them on. */
enum Stretch {
  ENRICH("enrich-service", Topics.RECEIVED),
  STORE("store-service", Topics.ENRICHED);

  private final String group;
  private final String topic;

  Stretch(String group, String topic) {
    this.group = group;
    this.topic = topic;
  }

  /** The service's consumer group. */
  String group() {
    return group;
  }

  String topic() {
    return topic;
  }
}
