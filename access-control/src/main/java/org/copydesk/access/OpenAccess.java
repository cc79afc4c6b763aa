package org.copydesk.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where there are neither keys nor OIDC, everyone may do everything: on this machine alone, or
 * elsewhere if the settings say so. The log says it at every start.
 */
@Singleton
public class OpenAccess implements SecurityIdentityAugmentor {

  private static final Logger LOG = Logger.getLogger(OpenAccess.class);

  private final AccessSettings settings;
  private final ApiKeys keys;
  private final boolean tokens;
  private final String host;
  private final boolean exits;

  OpenAccess(
      AccessSettings settings,
      ApiKeys keys,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean exits) {
    this.settings = settings;
    this.keys = keys;
    this.tokens = tokens;
    this.host = host;
    this.exits = exits;
  }

  /** Before the port opens. */
  void check(@Observes StartupEvent started) {
    if (exits) {
      return;
    }
    if (!isOpen()) {
      LOG.infof(
          "Callers are asked who they are: API keys %s, OIDC %s",
          keys.areUsed() ? "(" + keys.count() + ")" : "off", tokens ? "on" : "off");
      if (keys.count() == 0 && !tokens) {
        LOG.warn("There is no key yet: nobody can call this service");
      }
    } else if (isLoopback(host)) {
      LOG.warnf(
          "OPEN: every program on this machine may submit, read, erase and operate; there are no"
              + " API keys and no OIDC (docs/security.md)");
    } else if (settings.open()) {
      LOG.warnf(
          "OPEN at %s: everyone who reaches it may submit, read, erase and operate; there are no"
              + " API keys and no OIDC, and COPYDESK_ACCESS_OPEN=true allows it",
          host);
    } else {
      throw new IllegalStateException(
          ("This service would be open to everyone who reaches %s. Set COPYDESK_ACCESS_KEYS_FILE,"
                  + " COPYDESK_ACCESS_KEYS or OIDC; or QUARKUS_HTTP_HOST=localhost; or, where"
                  + " something else keeps strangers away, COPYDESK_ACCESS_OPEN=true.")
              .formatted(host));
    }
  }

  /** Whether callers are not asked who they are. */
  public boolean isOpen() {
    return !keys.areUsed() && !tokens;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(
            isOpen() && identity.isAnonymous()
                ? QuarkusSecurityIdentity.builder(identity)
                    .setAnonymous(true)
                    .addRoles(Roles.ALL)
                    .build()
                : identity);
  }

  /** Whether nobody but this machine reaches the address. */
  static boolean isLoopback(String host) {
    String address = host.toLowerCase(Locale.ROOT);
    return address.equals("localhost")
        || address.equals("::1")
        || address.equals("[::1]")
        || address.matches("127(\\.\\d{1,3}){3}");
  }
}
