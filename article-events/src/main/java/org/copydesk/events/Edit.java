package org.copydesk.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One change to the submitted text, with all that is needed to take it back.
 *
 * <p>Offsets count Unicode code points of the submitted text (of HTML: of the text extracted from
 * it), end exclusive. The edits of an article are sorted and disjoint.
 *
 * @param start first code point replaced
 * @param end code point after the last one replaced; equal to {@code start} for an insertion
 * @param text exactly the replaced slice
 * @param replacement what stands there now, empty for a removal
 * @param reason why
 */
public record Edit(int start, int end, String text, String replacement, Reason reason) {

  public Edit {
    Required.field("edit.text", text);
    Required.field("edit.replacement", replacement);
    Required.field("edit.reason", reason);
  }

  /** Why a slice was replaced. */
  public enum Reason {
    /** Advertising that was put into the text, such as link farms and keyword lines. */
    @JsonProperty("spam")
    SPAM,
    /** Parts of the page that are no part of the article, such as share prompts. */
    @JsonProperty("furniture")
    FURNITURE,
    /** A romanisation that a converter inserted behind a character. */
    @JsonProperty("gloss")
    GLOSS,
    /** Characters that arose from reading bytes in the wrong charset. */
    @JsonProperty("mojibake")
    MOJIBAKE,
    /** Left-over tags and character references. */
    @JsonProperty("markup")
    MARKUP,
    /** Space that carries no meaning, or that was damaged. */
    @JsonProperty("whitespace")
    WHITESPACE,
    /** Control and other invisible characters. */
    @JsonProperty("control")
    CONTROL
  }
}
