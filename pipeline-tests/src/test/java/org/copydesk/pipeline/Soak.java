package org.copydesk.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.local.Part;

/**
 * Has articles flow for a while at a share of what the pipeline can take, and looks whether the
 * services' memory stays what it was: once a minute it has each collect its garbage and notes what
 * is left of the heap, and what the process holds of the machine's memory.
 */
final class Soak {

  private static final int BATCH = 50;
  private static final int WARM_UP_ARTICLES = 3_000;
  private static final int CAPACITY_ARTICLES = 6_000;
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final EmbeddedStack stack;
  private final Pipeline pipeline;
  private final List<Sample> samples = new ArrayList<>();
  private long accepted;

  Soak(EmbeddedStack stack) {
    this.stack = stack;
    this.pipeline = Pipeline.on(stack);
  }

  /**
   * Memory of the services after a collection.
   *
   * @param second since the soak began
   * @param articles accepted since then
   * @param heap bytes, by service
   * @param resident bytes, by service
   */
  record Sample(long second, long articles, Map<Part, Long> heap, Map<Part, Long> resident) {}

  /** What the memory was from the beginning to the end, minute by minute. */
  List<Sample> samples() {
    return samples;
  }

  /** Articles a second that come through, warmed up. */
  double capacity() throws Exception {
    send(WARM_UP_ARTICLES);
    Drain.await(pipeline);
    long start = System.nanoTime();
    send(CAPACITY_ARTICLES);
    Drain.await(pipeline);
    return CAPACITY_ARTICLES / seconds(start);
  }

  /** Sends so many articles a second, and returns when all have come through. */
  void run(Duration length, double rate) throws Exception {
    accepted = 0;
    long start = System.nanoTime();
    samples.add(sample(0));
    while (seconds(start) < length.toSeconds()) {
      if (seconds(start) >= samples.size() * INTERVAL.toSeconds()) {
        samples.add(sample((long) seconds(start)));
      }
      send(BATCH);
      double ahead = accepted / rate - seconds(start);
      if (ahead > 0) {
        Thread.sleep(Duration.ofMillis((long) (ahead * 1_000)));
      }
    }
    Drain.await(pipeline);
    samples.add(sample((long) seconds(start)));
  }

  /** Sends so many, and those that are turned away once more. */
  private void send(int articles) throws Exception {
    for (int open = articles; open > 0; ) {
      int taken = post(Draft.make(Math.min(open, BATCH)));
      open -= taken;
      accepted += taken;
      if (taken == 0) {
        Thread.sleep(100);
      }
    }
  }

  private int post(List<Draft> drafts) throws IOException, InterruptedException {
    String body = drafts.stream().map(each -> each.json() + "\n").collect(Collectors.joining());
    try (var lines =
        new BufferedReader(
            new InputStreamReader(pipeline.postLines(body.getBytes(UTF_8)).body(), UTF_8))) {
      return (int)
          lines.lines().filter(line -> Pipeline.json(line).path("status").asInt() == 202).count();
    }
  }

  private Sample sample(long second) throws Exception {
    Map<Part, Long> heap = new LinkedHashMap<>();
    Map<Part, Long> resident = new LinkedHashMap<>();
    for (Part service : Part.SERVICES) {
      collectGarbage(stack.pid(service));
      heap.put(service, heap(service));
      resident.put(service, resident(stack.pid(service)));
    }
    return new Sample(second, accepted, heap, resident);
  }

  private static void collectGarbage(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process collection =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (collection.waitFor() != 0) {
      throw new IllegalStateException("no garbage collection in " + pid);
    }
  }

  private long heap(Part service) throws Exception {
    return (long)
        Meters.of(pipeline, service).values().entrySet().stream()
            .filter(each -> each.getKey().startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(Map.Entry::getValue)
            .sum();
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElse(0);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
