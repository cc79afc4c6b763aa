package org.copydesk.ingest;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** An OpenID provider, as far as a service that verifies tokens needs one: discovery and keys. */
final class TokenIssuer {

  // The tests and their resources are of different class loaders.
  private static final String ADDRESS = "copydesk.test.issuer";
  private static final String KEY = "copydesk.test.issuer.key";

  private final String address;
  private final PrivateKey key;

  private TokenIssuer(String address, PrivateKey key) {
    this.address = address;
    this.key = key;
  }

  /** Starts one. */
  static TokenIssuer start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String address = "http://localhost:" + server.getAddress().getPort();
      serve(
          server,
          "/.well-known/openid-configuration",
          "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\",\"token_endpoint\":\"%1$s/token\"}"
              .formatted(address));
      RSAPublicKey open = (RSAPublicKey) keys.getPublic();
      serve(
          server,
          "/jwks",
          "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"1\",\"n\":\"%s\",\"e\":\"%s\"}]}"
              .formatted(number(open.getModulus()), number(open.getPublicExponent())));
      server.start();
      return new TokenIssuer(address, keys.getPrivate());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one that {@link Resource} has started. */
  static TokenIssuer ofResource() {
    try {
      byte[] key = Base64.getUrlDecoder().decode(System.getProperty(KEY));
      return new TokenIssuer(
          System.getProperty(ADDRESS),
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of this issuer, with one role in its groups. */
  String token(String role, int seconds) {
    return token(address, role, seconds);
  }

  /** Says that it is another's. */
  String tokenOf(TokenIssuer other, String role) {
    return token(other.address, role, 300);
  }

  private String token(String issuer, String role, int seconds) {
    long now = Instant.now().getEpochSecond();
    String signed =
        base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"1\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(
                "{\"iss\":\"%s\",\"sub\":\"somebody\",\"groups\":[\"%s\"],\"iat\":%d,\"exp\":%d}"
                    .formatted(issuer, role, now - 600, now + seconds)
                    .getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void serve(HttpServer server, String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Tells the service where its issuer is. */
  public static final class Resource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
      TokenIssuer issuer = TokenIssuer.start();
      System.setProperty(ADDRESS, issuer.address);
      System.setProperty(KEY, base64(issuer.key.getEncoded()));
      return Map.of("quarkus.oidc.auth-server-url", issuer.address);
    }

    /** It ends with the JVM. */
    @Override
    public void stop() {}
  }
}
