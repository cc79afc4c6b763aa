package org.copydesk.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.copydesk.local.LocalStack;
import org.copydesk.local.Part;
import org.copydesk.local.StackPart;

/** Watches the parts of a running stack: one that dies is reported and started again. */
final class Supervisor {

  /** So often a part may die; then something is wrong that a restart does not cure. */
  private static final int RESTARTS = 3;

  private final LocalStack stack;
  private final PrintWriter messages;
  private final Map<Part, Integer> deaths = new EnumMap<>(Part.class);

  Supervisor(LocalStack stack, PrintWriter messages) {
    this.stack = stack;
    this.messages = messages;
  }

  /** Returns when a part has died too often, or the stack is being stopped. */
  void watch() {
    while (true) {
      CompletableFuture.anyOf(
              Stream.of(Part.values()).map(this::end).toArray(CompletableFuture[]::new))
          .join();
      for (Part part : Part.values()) {
        if (stack.isClosing()) {
          return;
        }
        StackPart process = stack.part(part);
        if (!process.isAlive() && !revived(part, process)) {
          return;
        }
      }
    }
  }

  private CompletableFuture<?> end(Part part) {
    return ProcessHandle.of(stack.part(part).pid())
        .map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  private boolean revived(Part part, StackPart process) {
    messages.printf(
        "%n%s has ended unasked. The end of its log, %s:%n%s%n",
        part.label(), process.log(), process.logTail());
    boolean again = deaths.merge(part, 1, Integer::sum) <= RESTARTS;
    messages.println(again ? "Starting it again." : "It does not stay up; stopping everything.");
    messages.flush();
    if (again) {
      stack.restart(part);
      messages.println(part.label() + " is ready again.");
      messages.flush();
    }
    return again;
  }
}
