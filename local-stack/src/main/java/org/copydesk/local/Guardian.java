package org.copydesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Stops this JVM's children when the JVM has gone without stopping them, killed by {@code kill -9}
 * or for lack of memory. It is a shell that reads which processes to watch from a pipe; the pipe
 * ends with this JVM.
 */
final class Guardian {

  // A line is "+ SIGNAL PID" or "- SIGNAL PID". After the end: the signals, then, ten seconds
  // later, KILL for what still lives. Ctrl-C goes to the whole process group: not for the guardian.
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      watched=' '
      while read -r what signal pid; do
        case $what in
          +) watched="$watched$signal:$pid " ;;
          -) watched="${watched%% $signal:$pid *} ${watched#* $signal:$pid }" ;;
        esac
      done
      for each in $watched; do kill -"${each%%:*}" "${each##*:}" 2>/dev/null; done
      for tenth in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        alive=
        for each in $watched; do kill -0 "${each##*:}" 2>/dev/null && alive=yes; done
        [ -n "$alive" ] || exit 0
        sleep 0.5
      done
      for each in $watched; do kill -KILL "${each##*:}" 2>/dev/null; done
      """;

  private static Writer pipe;

  private Guardian() {}

  /** From now on sends this signal to this process if the JVM ends without {@link #forget}. */
  static synchronized void watch(String signal, long pid) {
    tell("+", signal, pid);
  }

  /** The process has ended. */
  static synchronized void forget(String signal, long pid) {
    tell("-", signal, pid);
  }

  private static void tell(String what, String signal, long pid) {
    try {
      if (pipe == null) {
        pipe = start();
      }
      pipe.write(what + " " + signal + " " + pid + "\n");
      pipe.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the guardian of the child processes has gone", e);
    }
  }

  private static Writer start() throws IOException {
    Process shell =
        new ProcessBuilder("/bin/sh", "-c", SCRIPT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return shell.outputWriter(StandardCharsets.US_ASCII);
  }
}
