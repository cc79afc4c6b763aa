package org.copydesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root enters a user namespace in which it is
 * nobody, or, where that is forbidden (as in most containers), becomes an unprivileged account.
 *
 * @param prefix what stands before the server's command
 * @param owner the account that must own the data, as a user name; empty if it is ours
 */
record PostgresAccount(List<String> prefix, String owner) {

  private static final String NOBODY = "nobody";
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  /** The right one on this machine. */
  static PostgresAccount find() {
    String user = System.getProperty("user.name");
    if (!user.equals("root")) {
      return new PostgresAccount(List.of(), user);
    }
    return namespacesWork() ? new PostgresAccount(NAMESPACE, user) : unprivileged();
  }

  /** The account {@code nobody}, which every system has. */
  static PostgresAccount unprivileged() {
    return new PostgresAccount(
        List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", NOBODY), NOBODY);
  }

  /** The command line that runs this one as that account. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** What to look at where the server does not start; empty if nothing is special. */
  String hint() {
    return owner.equals(NOBODY)
        ? "\nRoot may not use user namespaces here, so PostgreSQL runs as nobody, who must be able"
            + " to enter this folder and those above it. Or run copydesk as an ordinary user."
        : "";
  }

  /** Makes the account own this folder and all that is in it. */
  void own(Path folder) throws IOException {
    UserPrincipal principal =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
    if (Files.getOwner(folder).equals(principal)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setOwner(file, principal);
      }
    }
  }

  private static boolean namespacesWork() {
    List<String> probe = new ArrayList<>(NAMESPACE);
    probe.add("true");
    try {
      return new ProcessBuilder(probe)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
