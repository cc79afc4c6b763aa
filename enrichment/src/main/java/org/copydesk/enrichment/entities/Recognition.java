package org.copydesk.enrichment.entities;

/**
 * Which recogniser finds names, and how much of the machine it takes for it.
 *
 * @param kind which one
 * @param threads how many threads share the work on one article, 1 at least; the fast one takes one
 */
public record Recognition(Kind kind, int threads) {

  /** What is best where nothing else is asked for. */
  public static final Recognition DEFAULT = new Recognition(Kind.ACCURATE, 1);

  /** The recognisers. */
  public enum Kind {
    /** A small neural network in onnxruntime: finds more, on some 15,000 characters a second. */
    ACCURATE,
    /** A linear model in pure Java, on hundreds of thousands of characters a second. */
    FAST
  }

  /** Rejects less than one thread. */
  public Recognition {
    if (threads < 1) {
      throw new IllegalArgumentException("threads of a recogniser: " + threads);
    }
  }
}
