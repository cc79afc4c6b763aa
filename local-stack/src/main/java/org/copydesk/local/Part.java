package org.copydesk.local;

import java.util.List;
import java.util.Locale;

/** What the local stack is made of. */
public enum Part {
  INGEST("ingest-service", 8080, 9080, "256m"),
  ENRICH("enrich-service", 8081, 9081, "1536m"),
  STORE("store-service", 8082, 9082, "384m"),
  KAFKA("kafka", 9092, 0, "512m"),
  POSTGRES("postgresql", 5433, 0, "");

  /** Those that are Copydesk's own, in the order of the data. */
  public static final List<Part> SERVICES = List.of(INGEST, ENRICH, STORE);

  private final String label;
  private final int defaultPort;
  private final int defaultManagementPort;
  private final String heap;

  Part(String label, int defaultPort, int defaultManagementPort, String heap) {
    this.label = label;
    this.defaultPort = defaultPort;
    this.defaultManagementPort = defaultManagementPort;
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

  /** The port of a service's metrics where none is set and it is free. */
  public int defaultManagementPort() {
    return defaultManagementPort;
  }

  /** The environment variable that sets the port of a service's metrics. */
  public String managementPortVariable() {
    return "COPYDESK_" + name() + "_MANAGEMENT_PORT";
  }

  /** The command's option that sets the port of a service's metrics. */
  public String managementPortOption() {
    return "--" + name().toLowerCase(Locale.ROOT) + "-management-port";
  }

  /** The largest heap of its JVM, as {@code -Xmx} takes it. */
  String heap() {
    return heap;
  }
}
