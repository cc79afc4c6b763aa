package org.copydesk.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.copydesk.events.Article;

/**
 * The two names of an article, the same whenever, however and wherever it is submitted again. Both
 * are the first 32 hex digits of a SHA-256 over UTF-8.
 */
final class ArticleIdentity {

  private static final int HEX_DIGITS = 32;

  private ArticleIdentity() {}

  /**
   * Names the article through all its revisions: by its address as in {@link NormalizedUrl};
   * without one by its identifier, a line feed and its publisher's name (empty where there is
   * none); without either by its body.
   */
  static String id(Article article) {
    if (article.url() != null) {
      return digest(NormalizedUrl.of(article.url()));
    }
    if (article.identifier() != null) {
      String publisher = article.publisher() == null ? "" : article.publisher().name();
      return digest(article.identifier() + "\n" + publisher);
    }
    return digest(article.articleBody());
  }

  /** Names the content: the article in its {@link CanonicalJson}. */
  static String revision(Article article) {
    return digest(CanonicalJson.of(article));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HEX_DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
