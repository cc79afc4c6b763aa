package org.copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir Path data;

  @Test
  void processThatDoesNotEndIsNamed() {
    Leftovers leftovers = new Leftovers(data, Duration.ZERO);
    long pid = ProcessHandle.current().pid();
    leftovers.add("kafka", pid);

    assertThatThrownBy(leftovers::awaitEnd)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("kafka (process " + pid + ")")
        .hasMessageEndingWith("kill " + pid);
  }

  @Test
  void processThatHasEndedIsForgotten() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    Leftovers leftovers = new Leftovers(data, Duration.ZERO);
    leftovers.add("kafka", process.pid());
    process.destroyForcibly().waitFor();

    leftovers.awaitEnd();

    assertThat(data.resolve("processes")).doesNotExist();
  }
}
