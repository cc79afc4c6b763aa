package org.copydesk.access;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The keys that count at the moment. A key is replaced without a pause by having two for a while:
 * the file is read again as it changes, and a file that cannot be read leaves the keys as they
 * were.
 */
@Singleton
public class ApiKeys {

  private static final Logger LOG = Logger.getLogger(ApiKeys.class);

  private final AccessSettings settings;
  private final Vertx vertx;
  private final long timer;
  private volatile String text;
  private volatile List<ApiKey> keys;
  private volatile boolean unreadable;

  ApiKeys(AccessSettings settings, Vertx vertx) {
    this.settings = settings;
    this.vertx = vertx;
    try {
      this.text = read(settings);
      this.keys = parse(text);
    } catch (IOException e) {
      throw new IllegalStateException("The keys cannot be read from " + settings.keysFile().get());
    }
    this.timer =
        settings.keysFile().isEmpty()
            ? -1
            : vertx.setPeriodic(
                settings.keysInterval().toMillis(), _ -> vertx.executeBlocking(this::renew, false));
  }

  /** Whether keys are in use at all, even if there is none at the moment. */
  boolean areUsed() {
    return settings.keysFile().isPresent() || settings.keys().isPresent();
  }

  int count() {
    return keys.size();
  }

  /** The key that was sent, looked for in a time that does not tell how near a guess was. */
  Optional<ApiKey> find(String secret) {
    ApiKey.Digest digest = ApiKey.Digest.of(secret);
    ApiKey found = null;
    for (ApiKey key : keys) {
      found = key.digest().isSame(digest) ? key : found;
    }
    return Optional.ofNullable(found);
  }

  /** Looks whether there are others by now. */
  Void renew() {
    try {
      String now = read(settings);
      if (!now.equals(text)) {
        text = now;
        keys = parse(now);
        LOG.infof("The keys have changed: there are %d", keys.size());
      }
      unreadable = false;
    } catch (IllegalStateException e) {
      LOG.warnf("The keys stay as they were: %s", e.getMessage());
    } catch (IOException e) {
      if (!unreadable) {
        LOG.warnf("The keys stay as they were: %s", e.toString());
      }
      unreadable = true;
    }
    return null;
  }

  @PreDestroy
  void stop() {
    vertx.cancelTimer(timer);
  }

  private static String read(AccessSettings settings) throws IOException {
    Optional<Path> file = settings.keysFile();
    String ofFile = file.isPresent() ? Files.readString(file.get()) : "";
    return ofFile + "\n" + settings.keys().orElse("").replace(';', '\n');
  }

  private static List<ApiKey> parse(String text) {
    List<ApiKey> keys = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        try {
          keys.add(ApiKey.parse(line));
        } catch (IllegalArgumentException e) {
          throw new IllegalStateException(
              "Line %d of the keys: %s".formatted(number, e.getMessage()));
        }
      }
    }
    return List.copyOf(keys);
  }
}
