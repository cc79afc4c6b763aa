package org.copydesk.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the local stack keeps its data and listens.
 *
 * @param data the folder of all data and logs; made when it is not there
 * @param ports one for each part
 * @param fresh forgets the data kept in that folder
 * @param environment what the services get besides the addresses of what they use
 */
public record StackSettings(
    Path data, Map<Part, Integer> ports, boolean fresh, Map<String, String> environment) {

  public StackSettings {
    data = data.toAbsolutePath().normalize();
    ports = Map.copyOf(ports);
    environment = Map.copyOf(environment);
    for (Part part : Part.values()) {
      int port = ports.getOrDefault(part, 0);
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("no port for " + part.label() + ": " + port);
      }
    }
  }

  public StackSettings(Path data, Map<Part, Integer> ports, boolean fresh) {
    this(data, ports, fresh, Map.of());
  }

  /** These, and more environment for the services. */
  public StackSettings with(Map<String, String> variables) {
    return new StackSettings(data, ports, fresh, variables);
  }

  /** On ports that are free now: for tests. */
  public static StackSettings onFreePorts(Path data) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      int port = Ports.free();
      while (ports.containsValue(port)) {
        port = Ports.free();
      }
      ports.put(part, port);
    }
    return new StackSettings(data, ports, false);
  }

  int port(Part part) {
    return ports.get(part);
  }

  Path log(Part part) {
    return data.resolve("logs").resolve(part.label() + ".log");
  }
}
