package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.copydesk.local.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpCommandTest {

  @TempDir Path folder;

  @Test
  void takenPortIsToldByNameBeforeAnythingStarts() throws Exception {
    StringWriter messages = new StringWriter();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int status =
          Copydesk.commandLine()
              .setErr(new PrintWriter(messages, true))
              .execute(
                  "up",
                  "--data=" + folder,
                  "--store-port=" + other.getLocalPort(),
                  "--ingest-port=" + Ports.free(),
                  "--enrich-port=" + Ports.free(),
                  "--kafka-port=" + Ports.free(),
                  "--postgres-port=" + Ports.free());

      assertThat(status).isEqualTo(1);
      assertThat(messages.toString())
          .startsWith("Port " + other.getLocalPort() + ", for store-service, is taken")
          .contains("--store-port", "COPYDESK_STORE_PORT")
          .doesNotContain("ingest-service");
      assertThat(folder.resolve("kafka")).doesNotExist();
    }
  }
}
