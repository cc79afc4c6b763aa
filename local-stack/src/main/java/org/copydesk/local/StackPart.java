package org.copydesk.local;

import java.nio.file.Path;

/** A part of the stack that was started: a process of its own. */
public sealed interface StackPart extends AutoCloseable
    permits KafkaBroker, PostgresServer, ServiceProcess {

  /** The process to send a signal to. */
  long pid();

  /** Whether the process runs. */
  boolean isAlive();

  /** Where its messages go. */
  Path log();

  /** The end of its log. */
  default String logTail() {
    return ChildProcess.tail(log(), 20);
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill();

  /** Ends it if it runs, starts it on the same data and port and waits until it serves. */
  void restart();

  /** Stops it in good order; nothing happens when it has ended. */
  @Override
  void close();
}
