package org.copydesk.access;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows a caller by {@code Authorization: Bearer KEY} (RFC 6750). A bearer token that does not
 * begin as keys do is left to OIDC.
 */
@Singleton
public class ApiKeyMechanism implements HttpAuthenticationMechanism {

  /** OIDC has the default, 1000, and takes any bearer token. */
  private static final int BEFORE_OIDC = 2000;

  private static final String BEARER = "Bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String secret = secret(context.request().getHeader(HttpHeaders.AUTHORIZATION));
    return secret == null
        ? Uni.createFrom().nullItem()
        : identities.authenticate(new KeyRequest(secret));
  }

  private static @Nullable String secret(@Nullable String header) {
    return header != null
            && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            && header.startsWith(ApiKey.PREFIX, BEARER.length())
        ? header.substring(BEARER.length())
        : null;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(KeyRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.AUTHORIZATION, "bearer", "api-key"));
  }

  @Override
  public int getPriority() {
    return BEFORE_OIDC;
  }

  static final class KeyRequest extends BaseAuthenticationRequest {

    private final String secret;

    KeyRequest(String secret) {
      this.secret = secret;
    }
  }

  /** The identity of a key: its name, its roles. */
  @Singleton
  static class Keys implements IdentityProvider<KeyRequest> {

    private final ApiKeys keys;

    Keys(ApiKeys keys) {
      this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
      return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        KeyRequest request, AuthenticationRequestContext context) {
      return keys.find(request.secret)
          .map(key -> Uni.createFrom().item(identity(key)))
          .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static SecurityIdentity identity(ApiKey key) {
      return QuarkusSecurityIdentity.builder()
          .setPrincipal(new QuarkusPrincipal(key.name()))
          .addRoles(key.roles())
          .build();
    }
  }
}
