package org.copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardianIT {

  @TempDir static Path folder;

  /** Starts two children, of which it stops one, and tells the number of the other. */
  static final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
      start(arguments[0], "stopped").stop();
      System.out.println(start(arguments[0], "kept").pid());
      Thread.sleep(Duration.ofMinutes(5));
    }

    private static ChildProcess start(String folder, String name) {
      return ChildProcess.start(
          name, List.of("sleep", "300"), Map.of(), Path.of(folder, name + ".log"));
    }
  }

  @Test
  void childrenOfAKilledJvmEnd() throws Exception {
    Process launcher =
        new ProcessBuilder(
                JavaCommand.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = launcher.inputReader()) {
      long child = Long.parseLong(out.readLine());
      assertThat(ProcessHandle.of(child)).isPresent();

      launcher.destroyForcibly().waitFor();

      await().atMost(Duration.ofSeconds(15)).until(() -> ProcessHandle.of(child).isEmpty());
    }
  }
}
