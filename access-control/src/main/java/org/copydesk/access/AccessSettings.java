package org.copydesk.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Who may call a service; those of OIDC have Quarkus' names. */
@ConfigMapping(prefix = "copydesk.access")
public interface AccessSettings {

  /** A file of keys, a line each as {@link ApiKey#parse} takes them; read again when it changes. */
  Optional<Path> keysFile();

  /** Keys in the same form, between semicolons or line ends; beside those of the file. */
  Optional<String> keys();

  /** From one look at the file to the next. */
  @WithDefault("5s")
  Duration keysInterval();

  /**
   * Whether the service may be open to everyone who reaches it, at an address other machines can
   * reach: where there are neither keys nor OIDC, and something before it keeps strangers away.
   */
  @WithDefault("false")
  boolean open();
}
