package org.copydesk.local;

/** The step of waiting for a part that gives no sign of its own. */
final class Pause {

  private static final long MILLIS = 50;

  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while a part was starting", e);
    }
  }
}
