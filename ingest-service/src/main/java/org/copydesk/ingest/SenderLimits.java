package org.copydesk.ingest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.submission.ArticleIntake;

/**
 * What each sender may still send: those with a key or a token by its name, others by their
 * address. The table holds the latest senders, so many at most; one who has been away long enough
 * to be forgotten has all of his allowance again anyway.
 */
@Singleton
public class SenderLimits {

  private final IngestSettings.Limits limits;
  private final int largestArticle;
  private final SecurityIdentity caller;
  private final Map<String, Allowance> allowances;

  SenderLimits(IngestSettings settings, ArticleIntake intake, SecurityIdentity caller) {
    this.limits = settings.limits();
    this.largestArticle = intake.maxBytes();
    this.caller = caller;
    this.allowances = latest(limits.senders());
  }

  /** The allowance of who sends this request. */
  Allowance of(HttpServerRequest request) {
    boolean none = limits.articlesPerSecond().isEmpty() && limits.bytesPerSecond().isEmpty();
    return none ? Allowance.UNLIMITED : of(sender(request));
  }

  Allowance of(String sender) {
    synchronized (allowances) {
      return allowances.computeIfAbsent(sender, _ -> Allowance.of(limits, largestArticle));
    }
  }

  private String sender(HttpServerRequest request) {
    return caller.isAnonymous()
        ? "address " + network(request.remoteAddress().hostAddress())
        : "name " + caller.getPrincipal().getName();
  }

  /** Of IPv6 the network's half: one sender has all the addresses of it. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split("::", 2)[0].split(":", -1);
    return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
  }

  private static Map<String, Allowance> latest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
        return size() > most;
      }
    };
  }
}
