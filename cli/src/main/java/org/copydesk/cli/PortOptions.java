package org.copydesk.cli;

import java.util.Map;
import org.copydesk.local.Part;
import org.copydesk.local.Ports;
import picocli.CommandLine.Option;

/** Where the parts listen. */
final class PortOptions {

  private static final String DESCRIPTION = "Default: ${DEFAULT-VALUE}";

  @Option(
      names = "--ingest-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_INGEST_PORT:-8080}",
      description = DESCRIPTION)
  private int ingest;

  @Option(
      names = "--enrich-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_ENRICH_PORT:-8081}",
      description = DESCRIPTION)
  private int enrich;

  @Option(
      names = "--store-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_STORE_PORT:-8082}",
      description = DESCRIPTION)
  private int store;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_KAFKA_PORT:-9092}",
      description = DESCRIPTION)
  private int kafka;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_POSTGRES_PORT:-5433}",
      description = DESCRIPTION)
  private int postgres;

  @Option(
      names = "--ingest-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_INGEST_MANAGEMENT_PORT}",
      description = "For its metrics. Default: 9080 if it is free, else any port that is")
  private Integer ingestManagement;

  @Option(
      names = "--enrich-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_ENRICH_MANAGEMENT_PORT}",
      description = "For its metrics. Default: 9081 if it is free, else any port that is")
  private Integer enrichManagement;

  @Option(
      names = "--store-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_STORE_MANAGEMENT_PORT}",
      description = "For its metrics. Default: 9082 if it is free, else any port that is")
  private Integer storeManagement;

  /** Each part's port. */
  Map<Part, Integer> byPart() {
    return Map.of(
        Part.INGEST, ingest,
        Part.ENRICH, enrich,
        Part.STORE, store,
        Part.KAFKA, kafka,
        Part.POSTGRES, postgres);
  }

  /** The port of each service's metrics. */
  Map<Part, Integer> management() {
    return Map.of(
        Part.INGEST, management(Part.INGEST, ingestManagement),
        Part.ENRICH, management(Part.ENRICH, enrichManagement),
        Part.STORE, management(Part.STORE, storeManagement));
  }

  private int management(Part service, Integer wanted) {
    if (wanted != null) {
      return wanted;
    }
    int usual = service.defaultManagementPort();
    return byPart().containsValue(usual) || Ports.isTaken(usual) ? Ports.free() : usual;
  }
}
