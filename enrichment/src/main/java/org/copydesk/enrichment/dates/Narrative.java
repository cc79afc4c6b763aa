package org.copydesk.enrichment.dates;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrichment.dates.Frame.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Settles a text's expressions in the order they are told: each leans on the article's present, or
 * on the date that its sentence or paragraph spoke of before.
 */
final class Narrative {

  /**
   * A settled expression.
   *
   * @param mention where it stands
   * @param span what it names
   */
  record Settled(Mention mention, Span span) {}

  private final TextShape shape;
  private final @Nullable LocalDateTime present;
  private final Frame.Tense usual;
  private final List<Settled> settled = new ArrayList<>();
  private @Nullable Settled anchor;
  private @Nullable Settled last;

  Narrative(TextShape shape, @Nullable LocalDateTime present) {
    this(shape, present, Frame.Tense.NEWS);
  }

  /**
   * @param usual which of several dates is meant where the clause plans nothing
   */
  Narrative(TextShape shape, @Nullable LocalDateTime present, Frame.Tense usual) {
    this.shape = shape;
    this.present = present;
    this.usual = usual;
  }

  List<Settled> settle(List<Mention> mentions) {
    for (Mention mention : mentions) {
      Frame frame = frame(mention);
      Span span = Settling.settle(mention.meaning(), frame);
      if (span != null) {
        Settled result = new Settled(mention, span);
        settled.add(result);
        remember(result);
        addLast(mention, span, frame);
      }
    }
    return settled;
  }

  /** What a range ends with is a mention too, as the range reaches only up to it. */
  private void addLast(Mention mention, Span range, Frame frame) {
    if (mention.meaning() instanceof Between between) {
      Span last = between.lastOf(range, frame);
      if (last != null) {
        settled.add(new Settled(mention, last));
      }
    }
  }

  private void remember(Settled result) {
    Span span = result.span();
    boolean dated =
        (span.from() != null && span.unit().compareTo(Unit.DAYPART) >= 0)
            || result.mention().meaning() instanceof At;
    if (!dated || isStretch(result.mention().meaning())) {
      return;
    }
    last = result;
    if (result.mention().meaning().anchors()) {
      anchor = result;
    }
  }

  private static boolean isStretch(Meaning meaning) {
    return meaning instanceof Stretch || meaning instanceof Whole;
  }

  private Frame frame(Mention mention) {
    Settled told = last;
    Span narrative = told == null ? null : told.span();
    Tense said = mention.tense();
    Tense tense = said == null ? usual : said;
    Frame frame = new Frame(present, narrative, null, tense);
    Unit cycle = mention.meaning().cycle();
    if (cycle == Unit.DAY) {
      return frame.within(Span.open(Unit.DAY, ""));
    }
    LocalDateTime lean = cycle == null ? null : lean(mention, cycle);
    return lean == null ? frame : frame.at(lean, Tense.NARRATIVE);
  }

  /** The earlier date whose year (or month) a bare month (or day) belongs to; null for none. */
  private @Nullable LocalDateTime lean(Mention mention, Unit cycle) {
    Settled candidate = cycle == Unit.MONTH ? last : cycle == Unit.YEAR ? anchor : null;
    if (candidate == null || !shape.sameParagraph(candidate.mention().end(), mention.start())) {
      return null;
    }
    Span span = candidate.span();
    boolean finer = span.unit().compareTo(cycle) < 0;
    boolean sameSentence = shape.sameSentence(candidate.mention().end(), mention.start());
    if (cycle == Unit.MONTH && !(span.unit().compareTo(Unit.MONTH) <= 0)) {
      return null;
    }
    return sameSentence || finer ? span.from() : null;
  }
}
