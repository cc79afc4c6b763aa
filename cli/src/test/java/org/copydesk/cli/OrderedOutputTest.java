package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderedOutputTest {

  @Test
  void keepsTheOrderWhenLaterTasksEndFirst() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OrderedOutput output = new OrderedOutput(out);
    CountDownLatch lastButOne = new CountDownLatch(1);
    output.submit(() -> {
      await(lastButOne);
      return "0".getBytes(UTF_8);
    });
    output.submit(() -> {
      lastButOne.countDown();
      return "1".getBytes(UTF_8);
    });
    for (int i = 2; i < 1_000; i++) {
      byte[] line = Integer.toString(i).getBytes(UTF_8);
      output.submit(() -> line);
    }

    output.finish();

    assertThat(out.toString(UTF_8))
        .isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> i + "\n").collect(Collectors.joining()));
  }

  @Test
  void closedOutputStopsTheReaderAndIsTold() throws Exception {
    OrderedOutput output =
        new OrderedOutput(
            new OutputStream() {
              @Override
              public void write(int each) throws IOException {
                throw new IOException("broken pipe");
              }
            });
    while (output.isOpen()) {
      output.submit(() -> "line".getBytes(UTF_8));
    }

    assertThatThrownBy(output::finish).isInstanceOf(IOException.class).hasMessage("broken pipe");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
