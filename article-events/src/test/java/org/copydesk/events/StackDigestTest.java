package org.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StackDigestTest {

  @Test
  void failuresOfOneKindHaveOneDigestWhateverTheArticle() {
    assertThat(digest("a", StackDigestTest::length))
        .isEqualTo(digest("bcd", StackDigestTest::length));
    assertThat(digest("a", StackDigestTest::length)).matches("[0-9a-f]{12}");
  }

  @Test
  void anotherPlaceAnotherClassOrAnotherCauseHasAnother() {
    assertThat(digest("a", StackDigestTest::length))
        .isNotEqualTo(digest("a", StackDigestTest::other))
        .isNotEqualTo(digest("a", StackDigestTest::otherClass));
    Exception bare = new IllegalStateException("x");
    Exception caused = new IllegalStateException("x", new ArithmeticException());
    caused.setStackTrace(bare.getStackTrace());
    assertThat(StackDigest.of(bare)).isNotEqualTo(StackDigest.of(caused));
  }

  @Test
  void messagesLinesAndForeignFramesDoNotCount() {
    Exception one = new IllegalStateException("the text of an article");
    Exception two = new IllegalStateException("another");
    one.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.lang.String", "charAt", "String.java", 5),
          new StackTraceElement("org.copydesk.A", "lambda$b$3", "A.java", 7)
        });
    two.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.copydesk.A", "lambda$b$11", "A.java", 9),
          new StackTraceElement("java.lang.Thread", "run", "Thread.java", 1)
        });

    assertThat(StackDigest.of(one)).isEqualTo(StackDigest.of(two));
  }

  @Test
  void anOverflowHasOneDigestWhereverTheStackEnds() {
    String shallow = overflow(0);

    assertThat(shallow).isEqualTo(overflow(7)).isEqualTo(overflow(50));
  }

  @Test
  void aRingOfCausesEnds() {
    Exception one = new IllegalStateException();
    Exception two = new IllegalStateException(one);
    one.initCause(two);

    assertThat(StackDigest.of(one)).hasSize(12);
  }

  private static String digest(String text, Function<String, Integer> failing) {
    try {
      return "none: " + failing.apply(text);
    } catch (RuntimeException e) {
      return StackDigest.of(e);
    }
  }

  private static int length(String text) {
    throw new IllegalStateException(text);
  }

  private static int other(String text) {
    throw new IllegalStateException(text);
  }

  private static int otherClass(String text) {
    throw new UnsupportedOperationException(text);
  }

  private static String overflow(int deeper) {
    try {
      return "none: " + descend(deeper);
    } catch (StackOverflowError e) {
      return StackDigest.of(e);
    }
  }

  private static int descend(int deeper) {
    return deeper == 0 ? even(0) : descend(deeper - 1) + 1;
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int even(int depth) {
    return odd(depth + 1) + 1;
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int odd(int depth) {
    return even(depth + 1) + 1;
  }
}
