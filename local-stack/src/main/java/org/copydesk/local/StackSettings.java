package org.copydesk.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the local stack keeps its data and listens.
 *
 * @param data the folder of all data and logs; made when it is not there
 * @param ports one for each part
 * @param managementPorts one for the metrics of each service
 * @param fresh forgets the data kept in that folder
 * @param environment what the services get besides the addresses of what they use
 * @param secured whether Kafka and PostgreSQL speak TLS and Kafka asks for a password; never
 *     changed on kept data
 * @param doors the ports over which the services reach broker and database where something stands
 *     before these; what does has to listen before the start
 */
public record StackSettings(
    Path data,
    Map<Part, Integer> ports,
    Map<Part, Integer> managementPorts,
    boolean fresh,
    Map<String, String> environment,
    boolean secured,
    Map<Part, Integer> doors) {

  public StackSettings {
    data = data.toAbsolutePath().normalize();
    ports = Map.copyOf(ports);
    managementPorts = Map.copyOf(managementPorts);
    environment = Map.copyOf(environment);
    doors = Map.copyOf(doors);
    check(ports, List.of(Part.values()));
    check(managementPorts, Part.SERVICES);
  }

  public StackSettings(
      Path data, Map<Part, Integer> ports, Map<Part, Integer> managementPorts, boolean fresh) {
    this(data, ports, managementPorts, fresh, Map.of(), false, Map.of());
  }

  /** On ports that are free now: for tests. */
  public static StackSettings onFreePorts(Path data) {
    Set<Integer> taken = new HashSet<>();
    return new StackSettings(
        data, freePorts(List.of(Part.values()), taken), freePorts(Part.SERVICES, taken), false);
  }

  /** These, and more environment for the services. */
  public StackSettings with(Map<String, String> variables) {
    return new StackSettings(data, ports, managementPorts, fresh, variables, secured, doors);
  }

  /** These, with TLS and passwords. */
  public StackSettings withSecurity() {
    return new StackSettings(data, ports, managementPorts, fresh, environment, true, doors);
  }

  /** These, with something before broker or database. */
  public StackSettings behind(Map<Part, Integer> someDoors) {
    return new StackSettings(data, ports, managementPorts, fresh, environment, secured, someDoors);
  }

  private static Map<Part, Integer> freePorts(List<Part> parts, Set<Integer> taken) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : parts) {
      int port = Ports.free();
      while (!taken.add(port)) {
        port = Ports.free();
      }
      ports.put(part, port);
    }
    return ports;
  }

  private static void check(Map<Part, Integer> ports, List<Part> parts) {
    for (Part part : parts) {
      int port = ports.getOrDefault(part, 0);
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("no port for " + part.label() + ": " + port);
      }
    }
  }

  int port(Part part) {
    return ports.get(part);
  }

  /** The port at which the services find a part. */
  int door(Part part) {
    return doors.getOrDefault(part, port(part));
  }

  int managementPort(Part service) {
    return managementPorts.get(service);
  }

  Path log(Part part) {
    return data.resolve("logs").resolve(part.label() + ".log");
  }
}
