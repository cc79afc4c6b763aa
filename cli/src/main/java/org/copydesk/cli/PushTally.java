package org.copydesk.cli;

import java.io.PrintWriter;

/** Counts what became of the articles, and tells each that was rejected. */
final class PushTally {

  private static final long SHOWN = 100;

  private final PrintWriter messages;
  private long accepted;
  private long rejected;

  PushTally(PrintWriter messages) {
    this.messages = messages;
  }

  /** One more was accepted. */
  void accept() {
    accepted++;
  }

  /**
   * One more was not.
   *
   * @param place file, and line in it
   * @param reason what the service said
   */
  void reject(String place, String reason) {
    rejected++;
    if (rejected <= SHOWN) {
      messages.println(place + ": " + reason);
    } else if (rejected == SHOWN + 1) {
      messages.println("More were rejected; only the first " + SHOWN + " are told.");
    }
    messages.flush();
  }

  /** Tells the sums; the exit status. */
  int summary() {
    messages.printf("%d accepted, %d rejected%n", accepted, rejected);
    messages.flush();
    return rejected == 0 ? 0 : 1;
  }
}
