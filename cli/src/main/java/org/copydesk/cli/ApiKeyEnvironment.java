package org.copydesk.cli;

import java.util.Optional;

/**
 * The key that the command shows to services: from the environment only, since other users of the
 * machine can read a command line.
 */
final class ApiKeyEnvironment {

  private static final String VARIABLE = "COPYDESK_API_KEY";

  private ApiKeyEnvironment() {}

  /** The key; empty where none is set. */
  static Optional<String> key() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }
}
