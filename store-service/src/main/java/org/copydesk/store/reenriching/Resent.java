package org.copydesk.store.reenriching;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one request has done.
 *
 * @param resent articles that are on {@code articles.received} again
 * @param withoutPage those of them that were pages, of which only the text was left
 * @param missing ids that no article has
 * @param unreadable articles whose stored event cannot be taken back
 * @param next the value of {@code after} for the next request; absent if nothing is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resent(
    int resent, int withoutPage, int missing, int unreadable, @Nullable String next) {}
