package org.copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

  @TempDir Path data;

  @Test
  void everyTakenPortIsNamedBeforeAnythingStarts() throws Exception {
    try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket second = new ServerSocket(0)) {
      StackSettings free = StackSettings.onFreePorts(data);
      Map<Part, Integer> ports = new EnumMap<>(free.ports());
      ports.put(Part.KAFKA, first.getLocalPort());
      ports.put(Part.INGEST, second.getLocalPort());
      Map<Part, Integer> managementPorts = new EnumMap<>(free.managementPorts());
      managementPorts.put(Part.STORE, first.getLocalPort());
      StackSettings settings = new StackSettings(data, ports, managementPorts, false);

      assertThatThrownBy(() -> LocalStack.start(settings, _ -> {}).close())
          .isInstanceOf(StackException.class)
          .hasMessage(
              """
              Port %1$d, for ingest-service, is taken by another program: set another with \
              --ingest-port or COPYDESK_INGEST_PORT.
              Port %2$d, for kafka, is taken by another program: set another with \
              --kafka-port or COPYDESK_KAFKA_PORT.
              Port %2$d, for store-service's metrics, is taken by another program: set another with \
              --store-management-port or COPYDESK_STORE_MANAGEMENT_PORT.\
              """
                  .formatted(second.getLocalPort(), first.getLocalPort()));
      assertThat(data.resolve("kafka")).doesNotExist();
    }
  }

  @Test
  void folderIsUsedByOneStackAtATime() {
    try (DataLock first = DataLock.take(data)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> LocalStack.start(StackSettings.onFreePorts(data), _ -> {}).close())
          .isInstanceOf(StackException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    DataLock.take(data).close();
  }
}
