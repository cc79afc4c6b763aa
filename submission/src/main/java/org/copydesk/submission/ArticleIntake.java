package org.copydesk.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.copydesk.events.Article;
import org.copydesk.events.ReceivedArticle;
import org.copydesk.events.SourceCharset;
import org.copydesk.submission.charset.DecodedText;
import org.copydesk.submission.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The way in for every article, over HTTP or through the command: what was sent becomes a received
 * article with its identity, or a problem. Safe for use by many threads.
 *
 * <p>Text is taken as it is, but for what no later stage could carry: a lone surrogate or a NUL
 * becomes U+FFFD.
 */
public final class ArticleIntake {

  /** Bytes an article may have where nothing else is set: 1 MiB. */
  public static final int DEFAULT_MAX_BYTES = 1 << 20;

  private final int maxBytes;
  private final ArticleJson json = new ArticleJson();
  private final TextDecoder decoder = new TextDecoder();

  /**
   * @param maxBytes most bytes that one article may have, uncompressed
   */
  public ArticleIntake(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Most bytes that one article may have, uncompressed. */
  public int maxBytes() {
    return maxBytes;
  }

  /** One article as JSON in UTF-8, in the names of schema.org NewsArticle. */
  public Submission json(byte[] bytes, Instant receivedAt) {
    return read(bytes, () -> received(ArticleReader.read(json.parse(bytes)), null, receivedAt));
  }

  /** One article in a structured-mode CloudEvent, whose {@code data} is the article. */
  public Submission cloudEvent(byte[] bytes, Instant receivedAt) {
    return read(
        bytes,
        () -> received(ArticleReader.read(CloudEventData.of(json.parse(bytes))), null, receivedAt));
  }

  /**
   * One article as plain text in any charset.
   *
   * @param declaredCharset label of the charset that the sender named, taken as a hint
   * @param url address of the article, if known
   */
  public Submission text(
      byte[] bytes, @Nullable String declaredCharset, @Nullable String url, Instant receivedAt) {
    return read(bytes, () -> received(decoder.text(bytes, declaredCharset), url, null, receivedAt));
  }

  /**
   * One article as an HTML document in any charset.
   *
   * @param declaredCharset label of the charset that the sender named, taken as a hint
   * @param url address of the article, if known
   */
  public Submission html(
      byte[] bytes, @Nullable String declaredCharset, @Nullable String url, Instant receivedAt) {
    return read(
        bytes,
        () -> received(decoder.html(bytes, declaredCharset), url, ArticleReader.HTML, receivedAt));
  }

  /** The problem of an article with more bytes than allowed. */
  public Problem tooLarge() {
    return ProblemType.ARTICLE_TOO_LARGE.with(
        "An article may have at most " + maxBytes + " bytes, uncompressed.");
  }

  private Submission read(byte[] bytes, Reading reading) {
    if (bytes.length > maxBytes) {
      return new Submission.Rejected(tooLarge());
    }
    try {
      return new Submission.Accepted(reading.read());
    } catch (RejectedException e) {
      return new Submission.Rejected(e.problem());
    }
  }

  private static ReceivedArticle received(
      Optional<DecodedText> decoded,
      @Nullable String url,
      @Nullable String encodingFormat,
      Instant receivedAt)
      throws RejectedException {
    DecodedText text =
        decoded.orElseThrow(() ->
            new RejectedException(
                ProblemType.UNDECODABLE_TEXT, "The bytes are no text in any known charset."));
    String body = WellFormed.text(text.text());
    if (body.isEmpty()) {
      throw new RejectedException(ProblemType.INVALID_ARTICLE, "The text is empty.");
    }
    String address = url == null || url.isBlank() ? null : WellFormed.text(url.strip());
    Article article = Article.of(address, null, body, encodingFormat);
    return received(article, new SourceCharset(text.declared(), text.detected()), receivedAt);
  }

  private static ReceivedArticle received(
      Article article, @Nullable SourceCharset charset, Instant receivedAt) {
    return new ReceivedArticle(
        ArticleIdentity.id(article),
        ArticleIdentity.revision(article),
        receivedAt.truncatedTo(ChronoUnit.MILLIS),
        article,
        charset);
  }

  @FunctionalInterface
  private interface Reading {
    ReceivedArticle read() throws RejectedException;
  }
}
