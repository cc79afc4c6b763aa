package org.copydesk.local;

import java.util.Locale;

/** What the local stack is made of. */
public enum Part {
  INGEST("ingest-service", 8080, "256m"),
  ENRICH("enrich-service", 8081, "1536m"),
  STORE("store-service", 8082, "384m"),
  KAFKA("kafka", 9092, "512m"),
  POSTGRES("postgresql", 5433, "");

  private final String label;
  private final int defaultPort;
  private final String heap;

  Part(String label, int defaultPort, String heap) {
    this.label = label;
    this.defaultPort = defaultPort;
    this.heap = heap;
  }

  /** Its name for users; for a service its module as well. */
  public String label() {
    return label;
  }

  /** The port where none is set. */
  public int defaultPort() {
    return defaultPort;
  }

  /** The environment variable that sets its port. */
  public String portVariable() {
    return "COPYDESK_" + name() + "_PORT";
  }

  /** The command's option that sets its port. */
  public String portOption() {
    return "--" + name().toLowerCase(Locale.ROOT) + "-port";
  }

  /** The largest heap of its JVM, as {@code -Xmx} takes it. */
  String heap() {
    return heap;
  }

  /** Whether it is one of the three services. */
  boolean isService() {
    return switch (this) {
      case INGEST, ENRICH, STORE -> true;
      case KAFKA, POSTGRES -> false;
    };
  }
}
